const EXIF = 0x45786966;
const LITTLE_ENDIAN = 0x4949;
const EXIF_POINTER = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;

/** DateTimeOriginal of an APP1 segment as `YYYY-MM-DD`, or null. (Exif 2.3, 4.6) */
export function readExifDate(view: DataView, at: number, length: number): string | null {
  if (length < 14 || at + length > view.byteLength || view.getUint32(at) !== EXIF) return null;
  const tiff = new DataView(view.buffer, view.byteOffset + at + 6, length - 6);
  try {
    const little = tiff.getUint16(0) === LITTLE_ENDIAN;
    const pointer = findEntry(tiff, tiff.getUint32(4, little), EXIF_POINTER, little);
    if (pointer === null) return null;
    const entry = findEntry(tiff, tiff.getUint32(pointer + 8, little), DATE_TIME_ORIGINAL, little);
    return entry === null ? null : readDate(tiff, tiff.getUint32(entry + 8, little));
  } catch (error) {
    // A damaged EXIF block doesn't make the picture unreadable.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Position of a tag's entry in the directory at `at`. */
function findEntry(tiff: DataView, at: number, tag: number, little: boolean): number | null {
  const count = tiff.getUint16(at, little);
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12;
    if (tiff.getUint16(entry, little) === tag) return entry;
  }
  return null;
}

/** `2026:03:09 10:20:30` → `2026-03-09`. */
function readDate(tiff: DataView, at: number): string | null {
  let text = '';
  for (let i = 0; i < 10; i++) text += String.fromCharCode(tiff.getUint8(at + i));
  const match = /^([12]\d{3}):([01]\d):([0-3]\d)$/.exec(text);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}
