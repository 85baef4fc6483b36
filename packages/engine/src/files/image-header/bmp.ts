import type { HeaderReader } from './types.ts';

const CORE_HEADER = 12;

/** BMP: the size of the second header tells its version; a negative height means rows from the top. */
export const readBmp: HeaderReader = (view) => {
  if (view.getUint16(0) !== 0x424d) return null;
  const core = view.getUint32(14, true) === CORE_HEADER;
  const bitsPerPixel = view.getUint16(core ? 24 : 28, true);
  return {
    format: 'bmp',
    width: core ? view.getUint16(18, true) : Math.abs(view.getInt32(18, true)),
    height: core ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true)),
    bits: bitsPerPixel === 16 ? 5 : 8,
    components: bitsPerPixel === 32 ? 4 : 3,
    colorSpace: 'rgb',
    takenOn: null,
  };
};
