import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFile, extensionOf, fileKinds } from './index.ts';

const policy = {
  extensions: ['doc', 'docx', 'txt', 'xls', 'xlsx', 'jpg', 'png', 'gif', 'pdf', 'bmp'],
  maxBytes: 20_971_520,
  maxFiles: 20,
};

/** One character a byte. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const rule = (fileName: string, head: string, size = head.length, whole?: string) =>
  checkFile({ fileName, size, head: bytes(head), ...(whole === undefined ? {} : { whole: bytes(whole) }) }, policy)
    ?.rule ?? null;

const samples: Record<string, string> = {
  doc: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  docx: 'PK\x03\x04',
  txt: 'abc',
  xls: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  xlsx: 'PK\x03\x04',
  jpg: '\xff\xd8\xff\xe0',
  png: '\x89PNG\r\n\x1a\n',
  gif: 'GIF89a',
  pdf: '%PDF-1.7',
  bmp: 'BM',
};

describe('checkFile', () => {
  it('has a sample for every kind of the policy, and takes each', () => {
    assert.deepEqual(
      fileKinds.map((kind) => kind.extension),
      Object.keys(samples),
    );
    for (const [extension, head] of Object.entries(samples))
      assert.equal(rule(`证书.${extension}`, head), null, extension);
  });

  it('takes jpeg for jpg, whatever the case', () => {
    assert.equal(rule('照片.JPEG', samples.jpg ?? ''), null);
  });

  it('refuses extensions that are not listed, or none', () => {
    assert.equal(rule('a.exe', 'MZ'), 'R-AT-1');
    assert.equal(rule('a', '%PDF-'), 'R-AT-1');
    assert.equal(rule('a.pdf.', '%PDF-'), 'R-AT-1');
    assert.equal(rule('__proto__', 'x'), 'R-AT-1');
  });

  it('says what is missing where there is no extension', () => {
    const file = { fileName: '证明', size: 1, head: new Uint8Array(1) };

    assert.match(checkFile(file, policy)?.message ?? '', /^文件名没有扩展名.*pdf/);
  });

  it('takes exactly 20 MB and refuses a byte more', () => {
    assert.equal(rule('a.pdf', '%PDF-1.4', 20_971_520), null);
    assert.equal(rule('a.pdf', '%PDF-1.4', 20_971_521), 'R-AT-2');
  });

  it('refuses content of another kind', () => {
    assert.equal(rule('a.pdf', samples.jpg ?? ''), 'R-AT-3');
    assert.equal(rule('a.pdf', 'MZ\x90\x00'), 'R-AT-3');
    assert.equal(rule('a.txt', 'a\0b'), 'R-AT-3');
    assert.equal(rule('a.txt', 'ab', 4, 'ab\0d'), 'R-AT-3');
  });

  it('refuses a PDF that was cut, once the whole is known', () => {
    assert.equal(rule('a.pdf', '%PDF-1.4', 20, '%PDF-1.4 1 0 obj'), 'R-AT-3');
    assert.equal(rule('a.pdf', '%PDF-1.4', 20, '%PDF-1.4 1 0 obj %%EOF\r\n'), null);
  });

  it('tells a document from another zip by its directory', () => {
    assert.equal(rule('a.docx', 'PK\x03\x04', 99, zip('[Content_Types].xml', 'word/document.xml')), null);
    assert.equal(rule('a.xlsx', 'PK\x03\x04', 99, zip('[Content_Types].xml', 'word/document.xml')), 'R-AT-3');
    assert.equal(rule('a.docx', 'PK\x03\x04', 99, zip('META-INF/MANIFEST.MF')), 'R-AT-3');
    assert.equal(rule('a.docx', 'PK\x03\x04', 99, 'PK\x03\x04'), 'R-AT-3');
  });

  it('refuses empty files and says what to do', () => {
    assert.deepEqual(checkFile({ fileName: 'a.pdf', size: 0, head: new Uint8Array() }, policy), {
      rule: 'R-AT-4',
      params: {},
      message: '文件是空的，请重新选择',
    });
  });

  it('names the extension and the limit in its sentence', () => {
    const refusal = checkFile({ fileName: 'a.pdf', size: 30_000_000, head: bytes('%PDF-') }, policy);
    assert.equal(refusal?.message, '文件超过 20 MB，无法上传，请压缩或拆分后再选');
    assert.match(checkFile({ fileName: 'a.exe', size: 1, head: bytes('M') }, policy)?.message ?? '', /\.exe/);
  });
});

describe('extensionOf', () => {
  it('is what follows the last dot', () => {
    assert.equal(extensionOf('a.tar.GZ'), 'gz');
    assert.equal(extensionOf('无扩展名'), '');
  });
});

/** Central directory and end record only: all that is read. */
function zip(...names: string[]): string {
  const directory = names.map((name) => {
    const entry = new Uint8Array(46);
    const view = new DataView(entry.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(28, name.length, true);
    return String.fromCharCode(...entry) + name;
  });
  const start = 'PK\x03\x04';
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint32(16, start.length, true);
  return start + directory.join('') + String.fromCharCode(...end);
}
