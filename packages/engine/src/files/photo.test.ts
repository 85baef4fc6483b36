import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { photoBackground, readImageHeader } from './index.ts';

const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
const text = (value: string) => [...value].map((character) => character.charCodeAt(0));
const segment = (marker: number, body: number[]) => [0xff, marker, ...u16(body.length + 2), ...body];

function jpeg(width: number, height: number, components: number, extra: number[] = []): Uint8Array {
  const frame = [8, ...u16(height), ...u16(width), components, ...Array(components * 3).fill(1)];
  return Uint8Array.from([0xff, 0xd8, ...extra, ...segment(0xc0, frame), 0xff, 0xda]);
}

/** IFD0 with a pointer to the EXIF directory, whose one entry is DateTimeOriginal. */
function exif(date: string): number[] {
  const entry = (tag: number, value: number) => [...u16(tag), ...u16(4), ...u32(1), ...u32(value)];
  const tiff = [...text('MM'), 0, 42, ...u32(8), ...u16(1), ...entry(0x8769, 26), ...u32(0)];
  return segment(0xe1, [...text('Exif'), 0, 0, ...tiff, ...u16(1), ...entry(0x9003, 44), ...u32(0), ...text(date), 0]);
}

describe('readImageHeader', () => {
  it('reads size and colour of a JPEG', () => {
    const { width, height, components, bits, colorSpace, format } = readImageHeader(jpeg(295, 413, 3));

    assert.deepEqual([format, width, height, components, bits, colorSpace], ['jpeg', 295, 413, 3, 8, 'rgb']);
    assert.equal(readImageHeader(jpeg(1, 1, 1)).colorSpace, 'gray');
    assert.equal(readImageHeader(jpeg(1, 1, 4, segment(0xee, text('Adobe\0d\0\0\0\0\x02')))).colorSpace, 'cmyk');
  });

  it('reads the EXIF date', () => {
    assert.equal(readImageHeader(jpeg(295, 413, 3, exif('2026:03:09 10:20:30'))).takenOn, '2026-03-09');
    assert.equal(readImageHeader(jpeg(295, 413, 3, exif('0000:00:00 00:00:00'))).takenOn, null);
  });

  it('reads PNG, GIF and BMP', () => {
    const png = [0x89, ...text('PNG\r\n\x1a\n'), ...u32(13), ...text('IHDR'), ...u32(20), ...u32(30), 8, 6, 0, 0, 0];
    const gif = [...text('GIF89a'), 20, 0, 30, 0];
    const bmp = [...text('BM'), ...Array(12).fill(0), 40, 0, 0, 0, 20, 0, 0, 0, 226, 255, 255, 255, 1, 0, 24, 0];

    const seen = [png, gif, bmp].map((bytes) => readImageHeader(Uint8Array.from(bytes)));

    assert.deepEqual(
      seen.map(({ format, width, height, components }) => [format, width, height, components]),
      [
        ['png', 20, 30, 4],
        ['gif', 20, 30, 3],
        ['bmp', 20, 30, 3],
      ],
    );
  });

  it('answers unknown, and never throws, for every cut and 5,000 mutations', () => {
    const whole = jpeg(295, 413, 3, exif('2026:03:09 10:20:30'));
    for (let length = 0; length < whole.length - 20; length++) {
      assert.equal(readImageHeader(whole.subarray(0, length)).format, 'unknown');
    }
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 5000; round++) {
      const bytes = whole.slice();
      for (let i = 0; i < 4; i++) bytes[2 + random(bytes.length - 2)] = random(256);
      readImageHeader(bytes);
    }
  });
});

describe('photoBackground', () => {
  const picture = (color: (x: number, y: number) => number[]) =>
    Array.from({ length: 413 }, (_, y) => Array.from({ length: 295 }, (_, x) => [...color(x, y), 255]).flat()).flat();

  it('is the median of the top corners, whatever stands between and below', () => {
    const person = picture((x, y) => (y > 40 || (x > 40 && x < 250) ? [200, 150, 120] : [67, 142, 219]));

    const background = photoBackground(person, 295, 413);

    assert.equal(Math.round(background?.hue ?? 0), 210);
    assert.equal(background?.saturation.toFixed(2), '0.69');
  });

  it('tells white from blue by its saturation', () => {
    assert.equal(
      photoBackground(
        picture(() => [250, 250, 250]),
        295,
        413,
      )?.saturation,
      0,
    );
  });

  it('answers null where pixels are missing', () => {
    assert.equal(photoBackground([1, 2, 3, 4], 295, 413), null);
  });
});
