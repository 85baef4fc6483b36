import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type MigrationSample, runMigrationSample } from './index.ts';

const folder = new URL('../../../../schemas/suite/migrations/', import.meta.url);

function read(file: string): MigrationSample {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as MigrationSample;
}

for (const file of readdirSync(folder)) {
  const sample = read(file);
  test(`${file}: ${sample.title}`, () => assert.deepEqual(runMigrationSample(sample), []));
}

test('tells what became of the draft instead', () => {
  const sample = read('rename.json');
  const [basic, ...others] = sample.expect?.scopes ?? [];
  const elsewhere = { path: '/currentUnit', value: {} };

  const differences = runMigrationSample({
    ...sample,
    expect: {
      scopes: [{ path: basic?.path ?? '', value: { name: '李示例' } }, elsewhere, ...others],
      notices: [],
      changes: [{ op: 'drop' }],
    },
  });

  assert.deepEqual(
    differences.map((difference) => difference.split(':')[0]),
    ['/basicInfo', '/currentUnit', 'notices', 'change of undefined'],
  );
  assert.deepEqual(runMigrationSample({ ...sample, expect: null }), [`expected no chain from 1.0.0 to 1.1.0`]);
});
