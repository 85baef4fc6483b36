import type { HeaderReader } from './types.ts';

/** GIF 87a and 89a: the logical screen follows the signature; its colours are a palette of 3 × 8 bits. */
export const readGif: HeaderReader = (view) => {
  if (view.getUint32(0) !== 0x47494638) return null;
  return {
    format: 'gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    bits: 8,
    components: 3,
    colorSpace: 'rgb',
    takenOn: null,
  };
};
