import assert from 'node:assert/strict';
import { test } from 'node:test';
import { match } from './match.ts';

test('reads parameters out of a path', () => {
  assert.deepEqual(match('/declarations/:id/view', '/declarations/d1/view'), { id: 'd1' });
  assert.deepEqual(match('/start/:flow/:level', '/start/regular/%E5%88%9D'), { flow: 'regular', level: '初' });
});

test('takes a path with or without a slash at the end', () => {
  assert.deepEqual(match('/declarations', '/declarations/'), {});
  assert.deepEqual(match('/', '/'), {});
});

test('leaves other paths alone', () => {
  assert.equal(match('/declarations/:id', '/declarations'), null);
  assert.equal(match('/declarations/:id', '/declarations/d1/view'), null);
});

test('lets a last * take whatever is left', () => {
  assert.deepEqual(match('/*', '/no/such/page'), {});
});
