import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { base, createTestville, series, type Testville } from '../fixtures/testville.ts';
import { lintRules } from '../lint-rules/index.ts';
import { checkSchemas } from './check-schemas.ts';

const dictionary = '"$schema": "../meta/dictionary.schema.json"';

/** One bad definition a rule: what is written where, and where the finding must point. */
const faults: Readonly<Record<string, { file: string; content: unknown; at: string; message: RegExp }>> = {
  syntax: {
    file: 'dictionaries/broken.json',
    content: '{\n  "id": "broken",,\n}',
    at: 'dictionaries/broken.json:2:18',
    message: /Not JSON/,
  },
  'meta-schema': {
    file: 'dictionaries/odd.json',
    content: `{\n  ${dictionary},\n  "id": "odd",\n  "tree": "no",\n  "items": []\n}`,
    at: 'dictionaries/odd.json:4:3',
    message: /\/tree must be boolean/,
  },
  'no-meta-schema': {
    file: 'dictionaries/bare.json',
    content: '{ "id": "bare", "items": [] }',
    at: 'dictionaries/bare.json:1:1',
    message: /does not say what it is/,
  },
  'data-schema': {
    file: 'testville/series/form.json',
    content: { ...series, schema: { properties: { person: { properties: { place: { maxLenght: 6 } } } } } },
    at: 'testville/series/form.json:26:11',
    message: /\/person\/place: .*maxLenght/,
  },
  'unknown-scope': {
    file: 'testville/series/form.json',
    content: { ...series, rules: { 'R-X-1': { at: '/nowhere', severity: 'error', message: '？' } } },
    at: 'testville/series/form.json:35:7',
    message: /R-X-1 reports at \/nowhere/,
  },
  'unknown-field': {
    file: 'testville/series/form.json',
    content: patchedPanel({ fields: { shoeSize: { label: '鞋码' } } }),
    at: 'testville/series/form.json:12:15',
    message: /no \/person\/shoeSize/,
  },
  'unknown-dictionary': {
    file: 'testville/series/form.json',
    content: patchedPanel({ fields: { place: { label: '地点', dictionary: 'moon' } } }),
    at: 'testville/series/form.json:14:17',
    message: /no dictionary moon/,
  },
  'unknown-parent': {
    file: 'dictionaries/orphan.json',
    content: `{\n  ${dictionary},\n  "id": "orphan",\n  "items": [\n    { "code": "11", "name": "甲", "parent": "1" }\n  ]\n}`,
    at: 'dictionaries/orphan.json:5:5',
    message: /11 hangs under 1/,
  },
  'unknown-rule': {
    file: 'testville/base/form.json',
    content: { ...base, rules: {} },
    at: 'testville/base/data.schema.json:13:13',
    message: /no rule R-ID-1/,
  },
  'expression-syntax': {
    file: 'testville/series/form.json',
    content: patchedPanel({ visibleWhen: 'panel.employer ==' }),
    at: 'testville/series/form.json:11:13',
    message: /panel\.employer ==/,
  },
  reference: {
    file: 'testville/series/form.json',
    content: { ...series, extends: '../nowhere/form.json' },
    at: 'testville/series/form.json:1:1',
    message: /testville\/nowhere\/form\.json/,
  },
};

describe('checkSchemas', () => {
  let testville: Testville;
  beforeEach(async () => {
    testville = await createTestville();
  });
  afterEach(() => testville.remove());

  test('finds nothing in good definitions', async () => {
    assert.deepEqual(await checkSchemas(testville.schemas), []);
  });

  for (const [rule, { file, content, at, message }] of Object.entries(faults)) {
    test(`points at the spot: ${rule}`, async () => {
      await testville.write(file, content);

      const findings = await checkSchemas(testville.schemas);

      const found = findings.filter((finding) => finding.rule === rule);
      assert.equal(found.length, 1, JSON.stringify(findings, null, 2));
      assert.equal(`${found[0]?.file}:${found[0]?.line}:${found[0]?.column}`, at);
      assert.match(found[0]?.message ?? '', message);
    });
  }

  test('proves every lint rule', () => {
    assert.deepEqual(Object.keys(faults).sort(), ['reference', ...lintRules.map(({ id }) => id)].sort());
  });
});

function patchedPanel(person: object): object {
  return { ...series, layout: { steps: { all: { sections: { person } } } } };
}
