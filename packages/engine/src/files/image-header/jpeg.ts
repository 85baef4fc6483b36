import { readExifDate } from './exif.ts';
import type { HeaderReader, ImageHeader } from './types.ts';

const SOI = 0xffd8;
const SOS = 0xda;
const APP1 = 0xe1;
const NOT_FRAMES = [0xc4, 0xc8, 0xcc];

/** JPEG (ITU-T T.81, annex B): segments up to the first scan; the frame header holds the size, APP1 the EXIF date. */
export const readJpeg: HeaderReader = (view) => {
  if (view.getUint16(0) !== SOI) return null;
  let takenOn: string | null = null;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SOS) return null;
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    if (marker === APP1) takenOn ??= readExifDate(view, at + 4, length - 2);
    if (isFrame(marker)) return frame(view, at + 4, takenOn);
    at += 2 + length;
  }
  return null;
};

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.includes(marker);
}

function frame(view: DataView, at: number, takenOn: string | null): ImageHeader {
  const components = view.getUint8(at + 5);
  return {
    format: 'jpeg',
    bits: view.getUint8(at),
    height: view.getUint16(at + 1),
    width: view.getUint16(at + 3),
    components,
    // Four components are CMYK or, with Adobe's APP14 transform 2, YCCK: print colours either way.
    colorSpace: colorSpaces[components] ?? 'unknown',
    takenOn,
  };
}

const colorSpaces: Record<number, ImageHeader['colorSpace']> = { 1: 'gray', 3: 'rgb', 4: 'cmyk' };
