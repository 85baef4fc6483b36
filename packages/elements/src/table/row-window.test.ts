import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RowWindow, windowedFrom } from './row-window.ts';

describe('a window on rows', () => {
  it('draws a short table whole', () => {
    const rows = new RowWindow(50);

    assert.deepEqual(rows.range(windowedFrom, 0, 100), { start: 0, end: windowedFrom, before: 0, after: 0 });
  });

  it('draws what is in sight and a few more, and keeps the room of the others', () => {
    const rows = new RowWindow(50);

    const { start, end, before, after } = rows.range(2000, 50_000, 600);

    assert.ok(start <= 1000 && end >= 1012 && end - start < 40);
    assert.equal(before + (end - start) * 50 + after, 2000 * 50);
  });

  it('takes unknown rows to be as high as the known ones are on average', () => {
    const rows = new RowWindow(50);
    rows.measure(0, 60);
    rows.measure(1, 80);

    assert.equal(rows.offset(1), 60);
    assert.equal(rows.offset(10), 10 * 70);
    rows.measure(1, 100);
    assert.equal(rows.offset(10), 10 * 80);
  });

  it('ends with the last row when scrolled beyond the end', () => {
    const { end, after } = new RowWindow(50).range(2000, 1e9, 600);

    assert.equal(end, 2000);
    assert.equal(after, 0);
  });
});
