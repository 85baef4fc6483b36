import { type ByteTest, compoundFile, noNulBytes, officeDocument, pdf, startsWith } from './signatures.ts';

/** A kind of file that can be recognised by its content. One row of the table below. */
export interface FileKind {
  readonly extension: string;
  /** Other spellings of the extension. */
  readonly aliases?: readonly string[];
  readonly mediaType: string;
  /** True when the first bytes may be of this kind. */
  readonly head: ByteTest;
  /** Judges the whole file, where it is at hand; only asked once `head` holds. */
  readonly whole?: ByteTest;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const fileKinds: readonly FileKind[] = [
  { extension: 'doc', mediaType: 'application/msword', head: compoundFile },
  { extension: 'docx', mediaType: word, head: startsWith('PK\x03\x04'), whole: officeDocument('word/') },
  { extension: 'txt', mediaType: 'text/plain', head: noNulBytes, whole: noNulBytes },
  { extension: 'xls', mediaType: 'application/vnd.ms-excel', head: compoundFile },
  { extension: 'xlsx', mediaType: sheet, head: startsWith('PK\x03\x04'), whole: officeDocument('xl/') },
  { extension: 'jpg', aliases: ['jpeg'], mediaType: 'image/jpeg', head: startsWith('\xff\xd8\xff') },
  { extension: 'png', mediaType: 'image/png', head: startsWith('\x89PNG\r\n\x1a\n') },
  { extension: 'gif', mediaType: 'image/gif', head: startsWith('GIF87a', 'GIF89a') },
  { extension: 'pdf', mediaType: 'application/pdf', head: startsWith('%PDF-'), whole: pdf },
  { extension: 'bmp', mediaType: 'image/bmp', head: startsWith('BM') },
];

/** The extension of a file name: lower case, without the dot; '' where there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0
    ? ''
    : fileName
        .slice(dot + 1)
        .trim()
        .toLowerCase();
}

/** The kind that a file's name claims. */
export function fileKindOf(fileName: string): FileKind | null {
  const extension = extensionOf(fileName);
  return fileKinds.find((kind) => kind.extension === extension || kind.aliases?.includes(extension)) ?? null;
}
