import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { type LoadedCase, loadSuite, runCase } from './index.ts';

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
  const broken = new Set(cases.flatMap(brokenBy));
  const kept = new Set(cases.flatMap(keptBy));
  const covered = (names: ReadonlySet<string>, rule: string): boolean =>
    [...names].some((name) => isInstance(rule, name) || isInstance(name, rule));
  assert.deepEqual(
    [...rules].filter((rule) => !covered(broken, rule) || !covered(kept, rule)),
    [],
  );
});

/** `R-OR-2.education` is one of `R-OR-2`, `R-EL-3` of the family `R-EL`. */
function isInstance(rule: string, of: string): boolean {
  return rule === of || rule.startsWith(`${of}.`) || rule.startsWith(`${of}-`);
}

/** Rules that a case finds broken; where the outcome isn't an issue, the rule its file is named after. */
function brokenBy({ file, suiteCase: { expect } }: LoadedCase): string[] {
  const own = expect.refused || expect.exactly?.length || Object.values(expect.missingEvidence ?? {}).flat().length;
  const replaced = expect.attachments !== undefined;
  return [...(expect.issues ?? []).map(({ rule }) => rule), ...(own || replaced ? [file] : [])];
}

function keptBy({ file, suiteCase: { expect } }: LoadedCase): string[] {
  const own = expect.refused === null || expect.exactly?.length === 0 || expect.attachments !== undefined;
  return [...(expect.none ?? []), ...(own ? [file] : [])];
}
