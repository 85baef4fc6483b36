import type { PhotoFacts } from '@zhicheng/engine';
import { photoBackground, readImageHeader } from '@zhicheng/engine/files';
import sharp, { type SharpOptions } from 'sharp';

const limits: SharpOptions = { limitInputPixels: 50_000_000, failOn: 'truncated' };
const thumbnailSide = 320;
/** Enough for the colour of the background; bounds the memory that a huge picture takes. */
const sampleSide = 1500;

/** Leaves sharp the three loaders that the file policy needs: no SVG, TIFF, HEIF or WebP gets near a parser. */
export function limitImageLoaders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadNsgif'] });
}

/** Decodes every pixel. False: damaged, cut off, larger than 50 million pixels, or no JPEG, PNG or GIF. */
export async function isWholeImage(bytes: Uint8Array): Promise<boolean> {
  return sharp(bytes, limits)
    .stats()
    .then(
      () => true,
      () => false,
    );
}

/** Facts of a photo whose pixels have been decoded; null where they can't be. */
export async function readPhotoFacts(bytes: Uint8Array): Promise<PhotoFacts | null> {
  if (!(await isWholeImage(bytes))) return null;
  const { data, info } = await sharp(bytes, limits)
    .resize({ width: sampleSide, height: sampleSide, fit: 'inside', withoutEnlargement: true, kernel: 'nearest' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const background = photoBackground(data, info.width, info.height);
  return {
    ...readImageHeader(bytes),
    hue: background ? Math.round(background.hue) : null,
    saturation: background ? Math.round(background.saturation * 1000) / 1000 : null,
    lightness: background ? Math.round(background.lightness * 1000) / 1000 : null,
    complete: true,
  };
}

/** A small JPEG for lists; made anew, so that position and camera data of the original are gone. */
export async function makeThumbnail(bytes: Uint8Array): Promise<Uint8Array> {
  return sharp(bytes, limits)
    .rotate()
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 80 })
    .toBuffer();
}
