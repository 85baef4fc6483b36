import type { PhotoFacts } from '../../store/types.ts';

/** What a picture's header tells; whether its pixels are all there only decoding tells. */
export type ImageHeader = Omit<PhotoFacts, 'hue' | 'saturation' | 'lightness' | 'complete'>;

/** Reads one format: null where the signature is another's. A read beyond the end throws RangeError, which counts as null. */
export type HeaderReader = (view: DataView) => ImageHeader | null;
