import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import {
  ask,
  ecologyJunior,
  openApp,
  openFolder,
  pdf,
  putScope,
  saved,
  startDeclaration,
  type TestFile,
  toMetadata,
  upload,
  uploaded,
} from './app.fixture.ts';
import { sweep } from './files/sweep.ts';
import { makePhoto } from './photo.fixture.ts';

const limit = 20 * 1024 * 1024;
const diploma = { scope: '/education/e1', kind: 'diploma', name: '毕业证书', fileName: '毕业证书.pdf' };
const photo = { scope: '/basicInfo', kind: 'photo', name: '个人照片', fileName: 'photo.jpg' };
const row = { rowId: 'e1', orderNo: 1, school: '示例大学' };

test('a file is uploaded, kept with its row, and served as an attachment', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);

  const attachment = await uploaded(upload(app, id, { ...diploma, bytes: pdf }));
  const forged = { ...attachment, size: 1, mediaType: 'text/html', fileName: 'x.html' };
  const stored = await saved(putScope(app, id, '/education/e1', { ...row, attachments: [forged] as never }));
  const served = await ask(app, { url: `/api/declarations/${id}/files/${attachment.id}` });

  assert.deepEqual(stored.value.attachments, [attachment]);
  assert.deepEqual(served.rawPayload, pdf);
  assert.equal(served.headers['content-type'], 'application/pdf');
  assert.equal(served.headers['x-content-type-options'], 'nosniff');
  assert.equal(served.headers['content-security-policy'], 'sandbox');
  assert.match(String(served.headers['content-disposition']), /^attachment; .*filename\*=UTF-8''%E6%AF%95/);
  const other = await ask(app, { url: `/api/declarations/${id}/files/${attachment.id}`, as: 'wang' });
  assert.equal(other.statusCode, 404);
});

test('an upload goes on where it was cut off, and a lost last answer can be asked for again', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-length': String(pdf.length),
    'upload-metadata': toMetadata(id, diploma),
  };
  const created = await ask(app, { method: 'POST', url: '/api/uploads', headers });
  const url = String(created.headers.location);

  await patch(app, url, pdf.subarray(0, 10), 0);
  const half = await ask(app, { method: 'HEAD', url, headers: { 'tus-resumable': '1.0.0' } });
  const early = await ask(app, { url: `${url}/attachment` });
  const wrong = await patch(app, url, pdf.subarray(4), 4);
  const last = await patch(app, url, pdf.subarray(10), 10);
  const whole = await ask(app, { method: 'HEAD', url, headers: { 'tus-resumable': '1.0.0' } });
  const again = await ask(app, { url: `${url}/attachment` });

  assert.equal(created.statusCode, 201);
  assert.equal(half.headers['upload-offset'], '10');
  assert.equal(early.statusCode, 404);
  assert.equal(wrong.statusCode, 409);
  assert.equal(last.statusCode, 204);
  assert.equal(whole.headers['upload-offset'], String(pdf.length));
  assert.deepEqual(again.json(), await uploaded(Promise.resolve(last)));
  assert.equal((await ask(app, { method: 'HEAD', url, as: 'wang' })).statusCode, 404);
});

test('bytes that arrived before the line broke are not sent again', async (t) => {
  const app = await openApp(t);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const { id } = await startDeclaration(app);
  const bytes = Buffer.concat([pdf.subarray(0, -6), Buffer.alloc(3_000_000, 32), pdf.subarray(-6)]);
  const metadata = { 'upload-length': String(bytes.length), 'upload-metadata': toMetadata(id, diploma) };
  const created = await ask(app, {
    method: 'POST',
    url: '/api/uploads',
    headers: { 'tus-resumable': '1.0.0', ...metadata },
  });
  const url = String(created.headers.location);

  await sendAndBreak(`${address}${url}`, bytes, 1_000_000);
  let offset = 0;
  while (offset < 500_000) {
    const head = await ask(app, { method: 'HEAD', url, headers: { 'tus-resumable': '1.0.0' } });
    offset = Number(head.headers['upload-offset']);
  }
  const rest = await uploaded(patch(app, url, bytes.subarray(offset), offset));

  assert.ok(offset < bytes.length);
  assert.equal(rest.size, bytes.length);
  const served = await ask(app, { url: `/api/declarations/${id}/files/${rest.id}` });
  assert.ok(served.rawPayload.equals(bytes));
});

test('an upload that was whole when the server stopped is finished when it is asked for', async (t) => {
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder });
  const { id } = await startDeclaration(app);
  const metadata = { 'upload-length': String(pdf.length), 'upload-metadata': toMetadata(id, diploma) };
  const created = await ask(app, {
    method: 'POST',
    url: '/api/uploads',
    headers: { 'tus-resumable': '1.0.0', ...metadata },
  });
  const url = String(created.headers.location);
  await writeFile(join(dataFolder, 'uploads', url.split('/').at(-1) ?? ''), pdf);

  const answers = await Promise.all([1, 2, 3].map(() => ask(app, { url: `${url}/attachment` })));

  for (const answer of answers) {
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.json().size, pdf.length);
  }
});

test("nobody takes over another person's file, upload or declaration", async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const { id: theirs } = await startDeclaration(app, undefined, 'wang');
  const file = await uploaded(upload(app, theirs, { ...diploma, bytes: pdf }, 'wang'));

  const put = await putScope(app, id, '/education/e1', { ...row, attachments: [file as never] });
  const into = await upload(app, theirs, { ...diploma, bytes: pdf });
  const reuse = await ask(app, {
    method: 'POST',
    url: '/api/declarations',
    payload: { ...ecologyJunior, reuseFrom: theirs },
  });

  assert.equal(put.statusCode, 422);
  assert.match(put.json().detail, /附件不存在/);
  assert.equal(into.statusCode, 404);
  assert.equal(reuse.statusCode, 404);
  assert.equal((await ask(app, { url: `/api/declarations/${id}/files/${file.id}` })).statusCode, 404);
});

test('20 MB are taken, one byte more is refused before it is sent', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const bytes = Buffer.concat([pdf.subarray(0, -6), Buffer.alloc(limit - pdf.length, 32), pdf.subarray(-6)]);

  const full = await uploaded(upload(app, id, { ...diploma, bytes }));
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-length': String(limit + 1),
    'upload-metadata': toMetadata(id, diploma),
  };
  const over = await ask(app, { method: 'POST', url: '/api/uploads', headers });

  assert.equal(full.size, limit);
  assert.equal(over.statusCode, 413);
  assert.equal(over.json().code, 'R-AT-2');
  assert.match(over.json().detail, /文件超过 20 MB，无法上传/);
});

test('files are judged by their content and leave no bytes when refused', async (t) => {
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder });
  const { id } = await startDeclaration(app);
  const jpeg = await makePhoto({ width: 600, height: 800 });
  const refused: [Partial<TestFile>, string][] = [
    [{ bytes: Buffer.from('MZ\x90\0 an executable') }, 'R-AT-3'],
    [{ bytes: jpeg }, 'R-AT-3'],
    [{ bytes: Buffer.alloc(0) }, 'R-AT-4'],
    [{ fileName: 'a.exe', bytes: pdf }, 'R-AT-1'],
    [{ fileName: 'a.jpg', bytes: jpeg.subarray(0, jpeg.length - 400) }, 'R-AT-3'],
    [{ ...photo, bytes: jpeg.subarray(0, jpeg.length - 400) }, 'R-AT-3'],
    [{ ...photo, bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }, 'R-PH-1'],
  ];
  for (const [change, code] of refused) {
    const answer = await upload(app, id, { ...diploma, bytes: pdf, ...change });
    assert.equal(answer.json().code, code, answer.body);
    assert.match(answer.json().detail, /请/);
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
  }
  const elsewhere = await upload(app, id, { ...diploma, scope: '/workExperience/w1', bytes: pdf });
  assert.equal(elsewhere.statusCode, 422);
  const kept = await readdir(join(dataFolder, 'uploads'));
  assert.deepEqual([...kept, ...(await readdir(join(dataFolder, 'files')))], []);
});

test('facts of a photo are read from its pixels, whatever the client says', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const facts = async (bytes: Uint8Array) => (await uploaded(upload(app, id, { ...photo, bytes }))).photo;

  const blue = await facts(await makePhoto({ hue: 210, takenOn: '2020-11-20' }));
  const cmyk = await facts(await makePhoto({ components: 4 }));
  const grey = await facts(await makePhoto({ components: 1 }));
  const landscape = await facts(await makePhoto({ width: 413, height: 295 }));
  const png = await facts(await makePhoto({ format: 'png' }));

  assert.deepEqual(
    { ...blue, hue: null, saturation: null, lightness: null },
    {
      format: 'jpeg',
      width: 295,
      height: 413,
      components: 3,
      bits: 8,
      colorSpace: 'rgb',
      hue: null,
      saturation: null,
      lightness: null,
      takenOn: '2020-11-20',
      complete: true,
    },
  );
  assert.ok(Math.abs((blue?.hue ?? 0) - 210) < 3);
  assert.deepEqual([cmyk?.components, cmyk?.colorSpace], [4, 'cmyk']);
  assert.deepEqual([grey?.components, grey?.colorSpace], [1, 'gray']);
  assert.deepEqual([landscape?.width, landscape?.height], [413, 295]);
  assert.equal(png?.format, 'png');
});

test('thumbnails are small JPEGs without the camera’s data', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const bytes = await makePhoto({ width: 900, height: 1260, takenOn: '2020-11-20' });
  const attachment = await uploaded(upload(app, id, { ...photo, bytes }));

  const thumbnail = await ask(app, { url: `/api/declarations/${id}/files/${attachment.id}?variant=thumbnail` });

  const { format, width, exif } = await sharp(thumbnail.rawPayload).metadata();
  assert.equal(thumbnail.headers['content-type'], 'image/jpeg');
  assert.deepEqual([format, width, exif], ['jpeg', 229, undefined]);
});

test('of two files with the same name in a row the later one stays', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const older = await uploaded(upload(app, id, { ...diploma, name: '合同验收', bytes: pdf }));
  const newer = await uploaded(upload(app, id, { ...diploma, name: ' 合同验收', bytes: pdf }));

  const stored = await saved(putScope(app, id, '/education/e1', { ...row, attachments: [older, newer] as never }));

  const [only, ...others] = stored.value.attachments as unknown as { id: string }[];
  assert.equal(only?.id, newer.id);
  assert.deepEqual(others, []);
});

test('what no saved scope refers to expires after a day, with its bytes', async (t) => {
  const dataFolder = await openFolder(t);
  let now = new Date('2021-01-18T02:00:00Z');
  const app = await openApp(t, { dataFolder, clock: () => now });
  const { id } = await startDeclaration(app);
  const kept = await uploaded(upload(app, id, { ...diploma, bytes: pdf }));
  const lost = await uploaded(upload(app, id, { ...diploma, name: '另一份', bytes: pdf }));
  await saved(putScope(app, id, '/education/e1', { ...row, attachments: [kept as never] }));
  const statusOf = async (file: string) =>
    (await ask(app, { url: `/api/declarations/${id}/files/${file}` })).statusCode;

  now = new Date('2021-01-19T01:59:00Z');
  await sweep(app.services);
  assert.equal(await statusOf(lost.id), 200);

  now = new Date('2021-01-19T02:01:00Z');
  await sweep(app.services);
  assert.equal(await statusOf(lost.id), 404);
  assert.equal(await statusOf(kept.id), 200);
  const bytes = (await readdir(join(dataFolder, 'files'), { recursive: true })).filter((name) =>
    name.includes(lost.id),
  );
  assert.deepEqual(bytes, []);
});

function patch(app: FastifyInstance, url: string, payload: Buffer, offset: number) {
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  };
  return ask(app, { method: 'PATCH', url, headers, payload });
}

/** A request whose line breaks after some bytes. */
function sendAndBreak(url: string, bytes: Buffer, after: number): Promise<void> {
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
    'content-length': bytes.length,
    'x-requested-with': 'zhicheng',
    'x-test-person': 'li',
  };
  return new Promise((resolve) => {
    const sending = request(url, { method: 'PATCH', headers });
    sending.on('error', () => resolve());
    sending.write(bytes.subarray(0, after), () => setTimeout(() => sending.destroy(), 50));
    sending.on('close', () => resolve());
  });
}
