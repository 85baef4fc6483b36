import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrateDraft } from './migrate-draft.ts';
import { operations } from './operations/index.ts';
import type { DraftScope, MigrationOperation } from './types.ts';

const draft: DraftScope[] = [
  {
    path: '/person',
    value: { tel: '020-80000000', address: '广东省广州市示例路1号', level: '21', fax: '1', post: '科长' },
  },
  { path: '/schools/a', value: { rowId: 'a', level: '21', kind: { code: 'X', name: '旧' } } },
  { path: '/schools/b', value: { rowId: 'b', level: '99' } },
];

/** Operation → the draft afterwards, of the scopes it touches. */
const examples: [MigrationOperation, Record<string, unknown>][] = [
  [
    { op: 'rename', scope: '/schools/*', field: 'level', to: 'educationLevel' },
    {
      '/schools/a': { rowId: 'a', kind: { code: 'X', name: '旧' }, educationLevel: '21' },
      '/schools/b': { rowId: 'b', educationLevel: '99' },
    },
  ],
  [{ op: 'move', from: '/person/tel', to: '/contact/phone' }, { '/contact': { phone: '020-80000000' } }],
  [
    { op: 'move', from: '/schools', to: '/history/schools' },
    { '/history/schools/b': { rowId: 'b', level: '99' }, '/schools/b': undefined },
  ],
  [
    {
      op: 'split',
      scope: '/person',
      field: 'address',
      pattern: '^(?<province>.+?省)(?<city>.+?市)(?<street>.*)$',
      rest: 'street',
    },
    {
      '/person': {
        tel: '020-80000000',
        level: '21',
        fax: '1',
        post: '科长',
        province: '广东省',
        city: '广州市',
        street: '示例路1号',
      },
    },
  ],
  [
    { op: 'map-codes', scope: '/schools/*', field: 'level', codes: { '21': 'B' }, otherwise: 'clear' },
    { '/schools/a': { rowId: 'a', level: 'B', kind: { code: 'X', name: '旧' } }, '/schools/b': { rowId: 'b' } },
  ],
  [
    { op: 'map-codes', scope: '/schools/*', field: 'kind', codes: { X: 'Y' }, otherwise: 'keep' },
    { '/schools/a': { rowId: 'a', level: '21', kind: { code: 'Y', name: '旧' } } },
  ],
  [
    { op: 'drop', path: '/person/fax', reason: '不再收集传真' },
    { '/person': { tel: '020-80000000', address: '广东省广州市示例路1号', level: '21', post: '科长' } },
  ],
  [
    { op: 'drop', path: '/schools/*', reason: '改由系统核验' },
    { '/schools/a': undefined, '/schools/b': undefined },
  ],
];

for (const [operation, expected] of examples) {
  test(`${operation.op} changes the draft and tells what it did: ${JSON.stringify(operation)}`, () => {
    const before = JSON.stringify(draft);
    const result = migrateDraft(draft, [{ from: '1', to: '2', notice: '改了', operations: [operation] }], '1', '2');
    const scopes = new Map(result?.scopes.map(({ path, value }) => [path, value]));

    for (const [path, value] of Object.entries(expected)) assert.deepEqual(scopes.get(path), value);
    assert.ok(result?.changes.length);
    assert.ok(result.changes.every(({ op }) => op === operation.op));
    assert.equal(JSON.stringify(draft), before);
  });
}

test('into-row makes a row of panel fields, and none of empty ones', () => {
  const intoRow: MigrationOperation = {
    op: 'into-row',
    panel: '/person',
    table: '/posts',
    fields: { post: 'name', since: 'startDate' },
    values: { orderNo: 1 },
  };
  const migrate = (scopes: DraftScope[]) =>
    migrateDraft(scopes, [{ from: '1', to: '2', notice: '', operations: [intoRow] }], '1', '2')?.scopes ?? [];

  const row = migrate(draft).find(({ path }) => path.startsWith('/posts/'));
  assert.equal(row?.value.name, '科长');
  assert.equal(row?.value.orderNo, 1);
  assert.equal(row?.path, `/posts/${row?.value.rowId}`);
  assert.equal(migrate([{ path: '/person', value: { tel: '1' } }]).length, 1);
});

test('goes from version to version, and nowhere without a chain', () => {
  const step = (from: string, to: string) => ({ from, to, notice: `${from}→${to}`, operations: [] });
  assert.deepEqual(migrateDraft(draft, [step('2', '3'), step('1', '2')], '1', '3')?.notices, ['1→2', '2→3']);
  assert.equal(migrateDraft(draft, [step('1', '2')], '1', '3'), null);
  assert.equal(migrateDraft(draft, [step('1', '2'), step('2', '1')], '1', '3'), null);
});

test('every operation has its example', () => {
  const shown = new Set([...examples.map(([{ op }]) => op), 'into-row']);
  assert.deepEqual([...shown].sort(), operations.map(({ op }) => op).sort());
});
