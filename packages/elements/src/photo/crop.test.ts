import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { largestCrop, moveCrop, zoomCrop } from './crop.ts';

const wanted = { width: 295, height: 413 };
const landscape = { width: 1600, height: 1200 };
const isInside = ({ x, y, width, height }: ReturnType<typeof largestCrop>) =>
  x >= 0 && y >= 0 && x + width <= landscape.width + 1e-9 && y + height <= landscape.height + 1e-9;

describe('a crop', () => {
  it('has the wanted shape, is as large as the picture allows, and centred across', () => {
    const crop = largestCrop(landscape, wanted);

    assert.equal(crop.height, 1200);
    assert.ok(Math.abs(crop.width / crop.height - 295 / 413) < 1e-9);
    assert.equal(crop.x, (1600 - crop.width) / 2);
  });

  it('never leaves the picture, however far it is moved', () => {
    const crop = largestCrop(landscape, wanted);

    for (const [dx, dy] of [
      [9999, 9999],
      [-9999, -9999],
      [10, -3],
    ] as const) {
      assert.ok(isInside(moveCrop(crop, landscape, dx, dy)));
    }
  });

  it('is never smaller than what is asked for, so that nothing is enlarged', () => {
    let crop = largestCrop(landscape, wanted);

    for (let i = 0; i < 100; i++) crop = zoomCrop(crop, landscape, wanted, 0.9);

    assert.equal(Math.round(crop.width), 295);
    assert.ok(isInside(crop));
  });

  it('grows back to the largest and no further', () => {
    let crop = zoomCrop(largestCrop(landscape, wanted), landscape, wanted, 0.5);

    for (let i = 0; i < 100; i++) crop = zoomCrop(crop, landscape, wanted, 1.2);

    assert.equal(Math.round(crop.height), 1200);
    assert.ok(isInside(crop));
  });
});
