import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkDefinitions, checkSchemas } from '../check/check-schemas.ts';
import { changedSample, lintRuleContract, readCases } from './contract.fixture.ts';
import { lintRules } from './index.ts';
import { referencePage } from './reference-page.fixture.ts';

for (const rule of lintRules) lintRuleContract(rule);

describe('the lint rules', () => {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const folders = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  test('are those that have a folder, each with its code, docs and cases', () => {
    assert.deepEqual(lintRules.map(({ id }) => id).sort(), folders.sort());
    for (const id of folders) {
      for (const file of ['rule.ts', 'docs.md', 'cases.json'])
        assert.ok(existsSync(`${here}${id}/${file}`), `${id}/${file}`);
    }
  });

  test('are proved by at least 120 broken definitions', () => {
    const count = lintRules.reduce((sum, { id }) => sum + readCases(id).broken.length, 0);

    assert.ok(lintRules.length >= 60 && count >= 120, `${lintRules.length} rules, ${count} broken definitions`);
  });

  test('find nothing in the sample, nor in the definitions that are shipped', async () => {
    assert.deepEqual(await checkDefinitions(changedSample({ title: '' })), []);
    assert.deepEqual(await checkSchemas(fileURLToPath(new URL('../../../../schemas', import.meta.url))), []);
  });

  test('are told on docs/reference/lint-rules.md, in the words of their docs', () => {
    const page = readFileSync(new URL('../../../../docs/reference/lint-rules.md', import.meta.url), 'utf8');

    assert.equal(page, referencePage());
  });
});
