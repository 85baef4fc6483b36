import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockTime } from './clock-time.ts';

const at = (text: string): string => new Date(text).toISOString();

test('tells a point in time as short as it can be told', () => {
  const now = new Date('2026-11-24T09:00:00');

  assert.equal(clockTime(at('2026-11-24T08:05:00'), now), '08:05');
  assert.equal(clockTime(at('2026-07-02T10:32:00'), now), '07-02 10:32');
  assert.equal(clockTime(at('2025-12-31T23:59:00'), now), '2025-12-31 23:59');
});
