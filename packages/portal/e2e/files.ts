import sharp, { type Sharp } from 'sharp';

/** What Playwright takes for a chosen file. */
export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

interface PhotoOptions {
  width?: number;
  height?: number;
  name?: string;
}

/** One inch, blue background, a head and shoulders in plain shapes. */
export async function photo({ width = 295, height = 413, name = 'photo.jpg' }: PhotoOptions = {}): Promise<TestFile> {
  return { name, mimeType: 'image/jpeg', buffer: await portrait(width, height).jpeg({ quality: 90 }).toBuffer() };
}

/** Four colours for the press instead of three for the screen. */
export async function cmykPhoto(): Promise<TestFile> {
  const buffer = await portrait(295, 413).toColourspace('cmyk').jpeg({ quality: 90 }).toBuffer();
  return { name: 'cmyk.jpg', mimeType: 'image/jpeg', buffer };
}

/** Ends in the middle, as after a broken download. */
export async function truncatedPhoto(): Promise<TestFile> {
  const { buffer } = await photo();
  return { name: 'truncated.jpg', mimeType: 'image/jpeg', buffer: buffer.subarray(0, Math.floor(buffer.length / 2)) };
}

/** A small PDF that any reader opens; `size` fills it up to so many bytes. */
export function pdf(name: string, size = 0): TestFile {
  const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
`;
  const tail = 'trailer<</Root 1 0 R>>\n%%EOF\n';
  const fill = Math.max(0, size - head.length - tail.length);
  const buffer = Buffer.concat([Buffer.from(head), Buffer.alloc(fill, '\n'), Buffer.from(tail)]);
  return { name, mimeType: 'application/pdf', buffer };
}

/** A Windows program under the name of a document. */
export function programAsPdf(): TestFile {
  const buffer = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]);
  return { name: 'renamed.pdf', mimeType: 'application/pdf', buffer };
}

export async function scan(name: string): Promise<TestFile> {
  const buffer = await sharp({ create: { width: 800, height: 1100, channels: 3, background: '#fdfdf8' } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

function portrait(width: number, height: number): Sharp {
  const figure = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 295 413" preserveAspectRatio="none" width="${width}" height="${height}">
    <rect width="295" height="413" fill="#3f7fd6"/><ellipse cx="147" cy="170" rx="66" ry="88" fill="#e8c3a0"/>
    <path d="M30 413c0-110 60-150 117-150s117 40 117 150z" fill="#26303f"/></svg>`;
  return sharp(Buffer.from(figure)).flatten({ background: '#3f7fd6' });
}
