/** Colour of a portrait's background. */
export interface PhotoBackground {
  /** Degrees, 0–360. */
  hue: number;
  /** 0–1, as in HSV. */
  saturation: number;
  /** 0 black – 1, as the value in HSV. */
  lightness: number;
}

/**
 * Median colour of the two top corners, squares of a tenth of the shorter side (R-PH-6). `pixels` is RGBA, row by row.
 * Null where there are fewer pixels than width × height.
 */
export function photoBackground(pixels: ArrayLike<number>, width: number, height: number): PhotoBackground | null {
  if (width < 1 || height < 1 || pixels.length < width * height * 4) return null;
  const side = Math.max(1, Math.round(Math.min(width, height) / 10));
  const channels: [number[], number[], number[]] = [[], [], []];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      for (const column of [x, width - 1 - x]) {
        const at = (y * width + column) * 4;
        for (const [i, channel] of channels.entries()) channel.push(pixels[at + i] ?? 0);
      }
    }
  }
  return toColour(median(channels[0]), median(channels[1]), median(channels[2]));
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

function toColour(red: number, green: number, blue: number): PhotoBackground {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return { hue: 0, saturation: 0, lightness: most / 255 };
  let sixth = 4 + (red - green) / range;
  if (most === red) sixth = (green - blue) / range;
  else if (most === green) sixth = 2 + (blue - red) / range;
  return { hue: (sixth * 60 + 360) % 360, saturation: range / most, lightness: most / 255 };
}
