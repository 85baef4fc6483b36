import { zipEntryNames } from './zip-entry-names.ts';

export type ByteTest = (bytes: Uint8Array) => boolean;

/** One of these byte strings (one character a byte) comes first. */
export function startsWith(...signatures: readonly string[]): ByteTest {
  return (bytes) => signatures.some((signature) => matchesAt(bytes, 0, signature));
}

/** OLE compound file: doc and xls of Office 97–2003. */
export const compoundFile: ByteTest = startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

/** Text in any encoding that Chinese offices use (GBK, UTF-8) has no NUL byte; programs and pictures do. */
export const noNulBytes: ByteTest = (bytes) => !bytes.includes(0);

/** A PDF that arrived whole ends with its marker; readers tolerate a little rubbish behind it. */
export const pdf: ByteTest = (bytes) => {
  for (let at = bytes.length - 5; at >= Math.max(0, bytes.length - 2048); at--) {
    if (matchesAt(bytes, at, '%%EOF')) return true;
  }
  return false;
};

/** Office Open XML: a zip with the content list and the application's own folder; any other zip is refused. */
export function officeDocument(folder: string): ByteTest {
  return (bytes) => {
    const names = zipEntryNames(bytes);
    return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder));
  };
}

function matchesAt(bytes: Uint8Array, at: number, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) {
    if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}
