import type { PhotoFacts } from '@zhicheng/engine';
import { photoBackground, readImageHeader } from '@zhicheng/engine/files';

/** A picture as far as this browser can read it. The server reads it again, and its facts win. */
export interface ReadPhoto {
  readonly facts: PhotoFacts;
  /** Upright and decoded; null where the browser can't show it. */
  readonly image: HTMLImageElement | null;
  /** A `blob:` address; revoke it when the picture is no longer shown. */
  readonly url: string;
}

/** The background is judged on a picture of at most this size: the median doesn't change, memory does. */
const sampleSide = 800;

export async function readPhoto(file: Blob): Promise<ReadPhoto> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = readImageHeader(bytes);
  const url = URL.createObjectURL(file);
  const image = await decode(url);
  const background = image && sampleBackground(image);
  return {
    url,
    image,
    facts: {
      ...header,
      hue: background?.hue ?? null,
      saturation: background?.saturation ?? null,
      lightness: background?.lightness ?? null,
      complete: image !== null && endsProperly(bytes, header.format),
    },
  };
}

/** `<img>` turns the picture upright as its EXIF data says, in every browser since Chromium 81; image bitmaps don't. */
async function decode(url: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}

function sampleBackground(image: HTMLImageElement): ReturnType<typeof photoBackground> {
  const scale = Math.min(1, sampleSide / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return photoBackground(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
}

/** Browsers show a truncated picture as far as it goes: the end mark tells whether it came whole. */
function endsProperly(bytes: Uint8Array, format: PhotoFacts['format']): boolean {
  const mark = endMarks[format];
  if (!mark) return true;
  // Phones write some data of their own behind the end mark.
  const earliest = Math.max(0, bytes.length - 65_536);
  for (let at = bytes.length - mark.length; at >= earliest; at--) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

const endMarks: Partial<Record<PhotoFacts['format'], readonly number[]>> = {
  jpeg: [0xff, 0xd9],
  png: [0x49, 0x45, 0x4e, 0x44],
};
