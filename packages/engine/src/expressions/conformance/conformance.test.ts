import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { getConformanceSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import { readCases } from './read-cases.ts';
import { runConformanceCase } from './run-conformance-case.ts';
import { unclaimed } from './unclaimed.ts';

const { claimed, left } = readCases(getConformanceSuite());

for (const conformanceCase of claimed) {
  test(`CEL ${conformanceCase.name}`, () => {
    assert.equal(runConformanceCase(conformanceCase), null);
  });
}

test('what is left out of the official suite is left out for a listed reason, and not more than now', () => {
  const features = [...unclaimed.map(({ feature }) => feature), 'checking without evaluating'];
  assert.deepEqual(
    [...left.keys()].filter((feature) => !features.includes(feature)),
    [],
  );
  assert.ok(claimed.length >= 650, `${claimed.length} claimed`);
});

test('docs/reference/expressions.md lists what is not claimed', async () => {
  const page = await readFile(new URL('../../../../../docs/reference/expressions.md', import.meta.url), 'utf8');
  for (const { feature, why } of unclaimed) assert.ok(page.includes(`| ${feature} | ${why} |`), feature);
});
