import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { MigrationSample } from '@zhicheng/engine/migration';
import { createSchemas, readSchemas, type Schemas } from '../schemas/read-schemas.ts';
import { runSuite } from './run-suite.ts';

const folder = fileURLToPath(new URL('../../../../schemas', import.meta.url));

describe('runSuite', () => {
  let schemas: Schemas;
  before(async () => {
    schemas = await readSchemas(folder);
  });

  /** The shipped definitions with one suite file more, and no other. */
  const withSuite = (cases: object[]): Schemas => {
    const kept = [...schemas.texts].filter(([path]) => !path.startsWith('suite/') || path.startsWith('suite/samples/'));
    return createSchemas(new Map([...kept, ['suite/new.json', JSON.stringify({ cases }, null, 2)]]));
  };

  test('finds every condition of the shipped definitions true in one case and false in another', async () => {
    const { failures, gaps, outcomes } = await runSuite(schemas);

    assert.deepEqual(failures, []);
    assert.deepEqual(gaps, []);
    assert.ok(outcomes.all > 300);
  });

  test('names a failing case with its line, and what was found instead', async () => {
    const form = 'shenzhen/ecology-junior';
    const cases = [
      { title: 'holds', form, base: 'shenzhen', expect: { none: ['R-ID-1'] } },
      { title: 'does not', form, base: 'shenzhen', expect: { steps: 3 } },
    ];

    const { passed, failures } = await runSuite(withSuite(cases));

    assert.equal(passed, 1);
    assert.deepEqual(failures, [
      { file: 'suite/new.json', line: 14, title: 'does not', differences: ['steps: expected 3, found 11'] },
    ]);
  });

  test('runs the samples of migrations, with what they refer to, unless one form is asked for', async () => {
    const sample = schemas.json('suite/migrations/rename.json') as unknown as MigrationSample;
    const referring = { ...sample, migrations: [{ $ref: '../../town/1.0.0-1.1.0.json' }] };
    const texts = new Map([
      ...withSuite([]).texts,
      ['town/1.0.0-1.1.0.json', JSON.stringify(sample.migrations[0])],
      ['suite/migrations/good.json', JSON.stringify(referring, null, 2)],
      ['suite/migrations/bad.json', JSON.stringify({ ...sample, expect: null }, null, 2)],
    ]);

    const { passed, failures } = await runSuite(createSchemas(texts));
    const one = await runSuite(createSchemas(texts), { form: 'guangzhou/agronomy-junior' });

    assert.equal(passed, 1);
    const differences = ['expected no chain from 1.0.0 to 1.1.0'];
    assert.deepEqual(failures, [{ file: 'suite/migrations/bad.json', line: 3, title: sample.title, differences }]);
    assert.deepEqual([one.passed, one.failures], [0, []]);
  });

  test('tells where a condition stands that no case proves', async () => {
    const form = 'guangzhou/agronomy-junior';
    const cases = [{ title: 'alone', form, base: 'agronomy', expect: {} }];

    const { gaps } = await runSuite(withSuite(cases), { form });

    const gap = gaps.find(({ text }) => text === "panel.grassrootsExtension == '1'");
    assert.equal(gap?.file, 'guangzhou/agronomy-junior/form.json');
    assert.deepEqual(gap?.missing, ['false']);
  });
});
