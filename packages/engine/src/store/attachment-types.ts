/** Facts about a photo, read by the browser before the upload and again, with authority, by the server. */
export interface PhotoFacts {
  format: 'jpeg' | 'png' | 'gif' | 'bmp' | 'unknown';
  width: number;
  height: number;
  /** Colour components: 1 grey, 3 colour, 4 CMYK. */
  components: number;
  /** Bits per component. */
  bits: number;
  colorSpace: 'rgb' | 'gray' | 'cmyk' | 'unknown';
  /** Background, degrees 0–360 and 0–1; null where the pixels couldn't be read. */
  hue: number | null;
  saturation: number | null;
  lightness: number | null;
  /** EXIF date, `YYYY-MM-DD`. */
  takenOn: string | null;
  /** Every pixel could be decoded. */
  complete: boolean;
}

/** A file of a row, of an evidence slot, or the photo. Stored inside its scope's value. */
export interface Attachment {
  id: string;
  /** Evidence kind: `diploma`. */
  kind: string;
  /** 附件名称; the same name in the same row replaces the older file. */
  name: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** ISO date-time. */
  uploadedAt: string;
  photo?: PhotoFacts;
}
