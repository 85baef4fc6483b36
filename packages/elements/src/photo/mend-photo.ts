import type { PhotoFacts } from '@zhicheng/engine';
import type { Crop, Size } from './crop.ts';

/** More pixels than this, as a multiple of those asked for, only cost bytes. */
const enough = 2;
const bestQuality = 0.95;
const worstQuality = 0.6;

/** Why cropping and re-encoding can't make a good photo of it: nothing here invents pixels or colours. */
export type Unmendable = 'unreadable' | 'too-small' | 'gray';

export function unmendable(facts: PhotoFacts, picture: Size | null, wanted: Size): Unmendable | null {
  if (!picture || !facts.complete) return 'unreadable';
  if (picture.width < wanted.width || picture.height < wanted.height) return 'too-small';
  if (facts.colorSpace === 'gray') return 'gray';
  return null;
}

/** The cropped part as a JPEG of at most `maxBytes`, never enlarged; null where the browser can't encode it so small. */
export async function encodePhoto(
  image: CanvasImageSource,
  crop: Crop,
  wanted: Size & { maxBytes: number },
): Promise<Blob | null> {
  const scale = Math.max(1, Math.min(enough, Math.floor(crop.width) / wanted.width));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(wanted.width * scale);
  canvas.height = Math.round(wanted.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // JPEG has no transparency: what shines through would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, crop.x, crop.y, crop.width, crop.height, 0, 0, canvas.width, canvas.height);
  for (let quality = bestQuality; quality >= worstQuality; quality -= 0.05) {
    const blob = await toJpeg(canvas, quality);
    if (blob && blob.size <= wanted.maxBytes) return blob;
  }
  return null;
}

function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
