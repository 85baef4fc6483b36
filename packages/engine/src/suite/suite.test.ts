import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { loadSuite, runCase } from './index.ts';

const built = new URL('../../../../.build/', import.meta.url);

const cases = await loadSuite({
  json: async (path) => JSON.parse(await readFile(new URL(path, built), 'utf8')) as unknown,
  module: (path) => import(new URL(path, built).href),
});

for (const { file, suiteCase, sample, suiteForm } of cases) {
  test(`${file}: ${suiteCase.title}`, () => {
    assert.deepEqual(runCase(suiteCase, sample, suiteForm), []);
  });
}

test('every rule of the shipped forms has a case that breaks it and one that keeps it', () => {
  const rules = new Set(cases.flatMap(({ suiteForm }) => Object.keys(suiteForm.form.rules)));
  const broken = new Set(cases.flatMap(({ suiteCase }) => (suiteCase.expect.issues ?? []).map(({ rule }) => rule)));
  const kept = new Set(cases.flatMap(({ suiteCase }) => suiteCase.expect.none ?? []));
  const covers = (set: ReadonlySet<string>, rule: string): boolean =>
    set.has(rule) || set.has(rule.split('.')[0] ?? '');
  assert.deepEqual(
    [...rules].filter((rule) => !covers(broken, rule) || !covers(kept, rule)),
    [],
  );
});
