import type { PhotoFacts } from '@zhicheng/engine';
import sharp from 'sharp';

/** A real picture with the facts wanted, filled up to a size in bytes; one that isn't complete ends halfway. */
export async function makePhoto(facts: Partial<PhotoFacts> = {}, size = 0): Promise<Buffer> {
  const { width = 295, height = 413, components = 3, format = 'jpeg', takenOn = null } = facts;
  const background = toRgb(facts.hue ?? 210, facts.saturation ?? 0.7, facts.lightness ?? 0.86);
  let picture = sharp({ create: { width, height, channels: 3, background } });
  if (components === 1) picture = picture.toColourspace('b-w');
  if (components === 4) picture = picture.toColourspace('cmyk');
  if (takenOn) {
    picture = picture.withExif({ IFD2: { DateTimeOriginal: `${takenOn.replaceAll('-', ':')} 10:00:00` } });
  }
  const bytes = await (format === 'png'
    ? picture.png()
    : picture.jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
  ).toBuffer();
  if (facts.complete === false) return bytes.subarray(0, bytes.length / 2);
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length))]);
}

/** Hue in degrees, saturation and value of HSV. */
function toRgb(hue: number, saturation: number, lightness: number): { r: number; g: number; b: number } {
  const channel = (offset: number) => {
    const k = (offset + hue / 60) % 6;
    return Math.round(255 * lightness * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1))));
  };
  return { r: channel(5), g: channel(3), b: channel(1) };
}
