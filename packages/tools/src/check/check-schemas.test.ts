import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Json, toPointer, valueAt } from '@zhicheng/engine/definition';
import { readSample } from '../fixtures/sample.ts';
import { changedSample } from '../lint-rules/contract.fixture.ts';
import type { Schemas } from '../schemas/read-schemas.ts';
import { walk } from '../schemas/walk.ts';
import { checkDefinitions, type Finding } from './check-schemas.ts';

const rules = 'town/base/rules.json';

async function rulesFound(schemas: Schemas): Promise<string[]> {
  const findings = await checkDefinitions(schemas);
  assert.ok(findings.every(({ line, column, remedy }) => line > 0 && column > 0 && remedy !== ''));
  return [...new Set(findings.map(({ rule }) => rule))];
}

function withAssertion(text: string): Schemas {
  return changedSample({ title: '', change: { [rules]: { 'R-ED-2': { assert: text } } } });
}

describe('checkDefinitions', () => {
  test('ends with a finding, not with a crash, whatever the text of an expression', async () => {
    const odd = [
      '('.repeat(10_000) + ')'.repeat(10_000),
      `${'-'.repeat(20_000)}1`,
      '!'.repeat(9000),
      `1${'+1'.repeat(20_000)}`,
    ];
    for (const text of odd) assert.deepEqual(await rulesFound(withAssertion(text)), ['expression-syntax']);
  });

  test('ends with a finding, not with a crash, whatever the bytes of a file', async () => {
    const level = (value: string): string =>
      `{ "$schema": "../../meta/parameters.schema.json", "age": { "min": 1 }, "level": ${value} }`;
    const texts: Record<string, string> = {
      syntax: '\u0000\u0001',
      'too-deep': '['.repeat(100_000),
      'trailing-comma': level('"junior",'),
      'byte-order-mark': `\uFEFF${level('"junior"')}`,
      'forbidden-key': level('{ "__proto__": 1 }'),
      'duplicate-key': level('{ "a": 1, "a": 2 }'),
    };
    for (const [rule, text] of Object.entries(texts)) {
      const found = await rulesFound(changedSample({ title: '', text: { 'town/base/parameters.json': text } }));
      assert.deepEqual(found, [rule]);
    }
  });

  test('ends with findings whatever takes the place of a part', async () => {
    for (const part of ['schema', 'layout', 'rules', 'workflow', 'parameters', 'expressions', 'extends', 'id']) {
      for (const value of [7, 'text', [], true, { a: 1 }, { a: { b: [1] } }, { steps: { a: 1 } }]) {
        const found = await rulesFound(
          changedSample({ title: '', change: { 'town/ecology/form.json': { [part]: value } } }),
        );
        assert.ok(found.length > 0 || part === 'parameters', `${part}: ${JSON.stringify(value)}`);
      }
    }
  });

  test('ends without a crash whatever value stands anywhere', async () => {
    const sample = [...readSample()].filter(([path]) => !path.startsWith('meta/'));
    const spots = sample.flatMap(([path, text]) =>
      walk(JSON.parse(text) as Json).flatMap(({ segments }) => (segments.length > 0 ? [{ path, segments }] : [])),
    );
    const values = [7, 'x', [], {}, null, [[1]], { a: { b: 1 } }, true];
    // Every 13th spot, each with another value: the same on every run.
    for (const [index, { path, segments }] of spots.filter((_, at) => at % 13 === 0).entries()) {
      const document = JSON.parse(readSample().get(path) ?? '') as Json;
      const owner = valueAt(document, toPointer(segments.slice(0, -1))) as Record<string, Json>;
      owner[segments.at(-1) ?? ''] = values[index % values.length] ?? null;
      await checkDefinitions(changedSample({ title: '', text: { [path]: JSON.stringify(document) } }));
    }
  });

  test('points into the text of an expression, behind escapes', async () => {
    const schemas = changedSample({
      title: '',
      replace: { [rules]: [['"contiguous(education, \'orderNo\')"', '"size(education) > 0 && \\"a\\" == nowhere"']] },
    });

    const [finding] = await checkDefinitions(schemas);

    const line = (schemas.texts.get(rules) ?? '').split('\n')[(finding?.line ?? 0) - 1] ?? '';
    assert.ok(line.slice((finding?.column ?? 0) - 1).startsWith('nowhere'), JSON.stringify(finding));
  });

  test('speaks Chinese, and English when asked', async () => {
    const schemas = changedSample({
      title: '',
      replace: { [rules]: [['"severity": "warning"', '"severity": "warnin"']] },
    });

    const words = async (language: 'zh' | 'en'): Promise<Finding | undefined> =>
      (await checkDefinitions(schemas, { language }))[0];

    assert.match((await words('zh'))?.remedy ?? '', /是不是想写“warning”？/);
    assert.match((await words('en'))?.remedy ?? '', /Did you mean "warning"\?/);
  });

  test('tells of a fault in a base form once, whatever number of series extend it', async () => {
    const schemas = changedSample({
      title: '',
      replace: { [rules]: [['param.age.min",\n    "severity"', 'param.age.mim",\n    "severity"']] },
    });

    assert.equal((await checkDefinitions(schemas)).length, 1);
  });
});
