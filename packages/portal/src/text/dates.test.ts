import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longDate, shortTime } from './dates.ts';

test('writes a date with its weekday', () => {
  assert.equal(longDate('2021-01-18'), '2021年01月18日 星期一');
  assert.equal(longDate('2026-11-22'), '2026年11月22日 星期日');
});

test('writes a moment in the time of China, wherever the computer stands', () => {
  assert.equal(shortTime('2021-01-18T16:20:00Z'), '2021-01-19 00:20');
});
