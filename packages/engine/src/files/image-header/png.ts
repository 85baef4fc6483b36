import type { HeaderReader, ImageHeader } from './types.ts';

/** PNG (W3C PNG 3, 11.2.1): IHDR comes first. */
export const readPng: HeaderReader = (view) => {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  const kind = colorTypes[view.getUint8(25)];
  return {
    format: 'png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    bits: view.getUint8(24),
    components: kind?.components ?? 0,
    colorSpace: kind?.colorSpace ?? 'unknown',
    takenOn: null,
  };
};

/** By colour type: grey, colour, palette, grey with alpha, colour with alpha. */
const colorTypes: Record<number, Pick<ImageHeader, 'components' | 'colorSpace'>> = {
  0: { components: 1, colorSpace: 'gray' },
  2: { components: 3, colorSpace: 'rgb' },
  3: { components: 3, colorSpace: 'rgb' },
  4: { components: 2, colorSpace: 'gray' },
  6: { components: 4, colorSpace: 'rgb' },
};
