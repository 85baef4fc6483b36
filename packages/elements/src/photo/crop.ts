/** A rectangle of the picture, in its pixels. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest crop of the wanted shape: centred across, and near the top, where the head is. */
export function largestCrop(picture: Size, shape: Size): Crop {
  const ratio = shape.width / shape.height;
  const width = Math.min(picture.width, picture.height * ratio);
  const height = width / ratio;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 4, width, height };
}

/** Moved by so many pixels of the picture, and never beyond its edge. */
export function moveCrop(crop: Crop, picture: Size, dx: number, dy: number): Crop {
  return {
    ...crop,
    x: clamp(crop.x + dx, 0, picture.width - crop.width),
    y: clamp(crop.y + dy, 0, picture.height - crop.height),
  };
}

/** The crop made `factor` times as wide around its middle: never beyond the picture, never smaller than `least`, so that nothing is enlarged. */
export function zoomCrop(crop: Crop, picture: Size, least: Size, factor: number): Crop {
  const largest = largestCrop(picture, least);
  const width = clamp(crop.width * factor, Math.min(least.width, largest.width), largest.width);
  const height = (width * least.height) / least.width;
  const resized = { x: crop.x + (crop.width - width) / 2, y: crop.y + (crop.height - height) / 2, width, height };
  return moveCrop(resized, picture, 0, 0);
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));
