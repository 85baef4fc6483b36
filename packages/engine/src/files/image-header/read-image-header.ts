import { readBmp } from './bmp.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { HeaderReader, ImageHeader } from './types.ts';

const readers: readonly HeaderReader[] = [readJpeg, readPng, readGif, readBmp];

const unknown: ImageHeader = {
  format: 'unknown',
  width: 0,
  height: 0,
  components: 0,
  bits: 0,
  colorSpace: 'unknown',
  takenOn: null,
};

/** Facts of a JPEG, PNG, GIF or BMP by its header. Never throws; a header that can't be read is `unknown`. */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of readers) {
    const header = attempt(read, view);
    if (header) return header;
  }
  return unknown;
}

/** DataView's own bounds check is the bound of every reader: a read beyond the end throws RangeError. */
function attempt(read: HeaderReader, view: DataView): ImageHeader | null {
  try {
    return read(view);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
