import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Json, mergePatch } from '@zhicheng/engine/definition';
import { checkDefinitions, type Finding } from '../check/check-schemas.ts';
import { readSample } from '../fixtures/sample.ts';
import { createSchemas, type Schemas } from '../schemas/read-schemas.ts';
import type { LintRule } from './lint-rule.ts';

/** What is changed in the sample city, by file. */
interface SampleChange {
  title: string;
  /** Texts and what takes their place. */
  replace?: Record<string, [string, string][]>;
  /** Merge Patch (RFC 7396); a file that is not there is made. */
  change?: Record<string, Json>;
  /** Whole texts. */
  text?: Record<string, string>;
  /** Sizes of files too large to be read. */
  large?: Record<string, number>;
  /** Rules that have a finding too. */
  also?: string[];
}

interface BrokenCase extends SampleChange {
  /** File of the finding. */
  at: string;
  /** What stands at its line and column. */
  spot: string;
}

interface Cases {
  broken: BrokenCase[];
  good: SampleChange[];
}

export function readCases(id: string): Cases {
  return JSON.parse(readFileSync(new URL(`./${id}/cases.json`, import.meta.url), 'utf8')) as Cases;
}

/** Every rule finds what its cases break, at the spot, and nothing in what is good. */
export function lintRuleContract({ id, severity }: LintRule): void {
  const { broken, good } = readCases(id);

  describe(id, () => {
    test('has at least two broken cases and a good one', () => {
      assert.ok(broken.length >= 2 && good.length >= 1);
    });

    for (const one of broken) {
      test(`finds: ${one.title}`, async () => {
        const schemas = changedSample(one);

        const findings = await checkDefinitions(schemas);

        const spots = findings.filter(({ rule }) => rule === id).map((finding) => spotOf(schemas, finding));
        const wanted = spots.find(({ file, text }) => file === one.at && text.startsWith(one.spot));
        assert.ok(wanted, JSON.stringify({ wanted: [one.at, one.spot], spots, findings }, null, 2));
        assert.equal(findings.find(({ rule }) => rule === id)?.severity, severity);
        const others = new Set(findings.map(({ rule }) => rule).filter((rule) => rule !== id));
        assert.deepEqual([...others].sort(), [...(one.also ?? [])].sort(), JSON.stringify(findings, null, 2));
      });
    }

    for (const one of good) {
      test(`leaves alone: ${one.title}`, async () => {
        const findings = await checkDefinitions(changedSample(one));

        const unexpected = findings.filter(({ rule }) => !one.also?.includes(rule));
        assert.deepEqual(unexpected, []);
      });
    }
  });
}

/** The sample city with a change. */
export function changedSample({ replace = {}, change = {}, text = {}, large = {} }: SampleChange): Schemas {
  const texts = readSample();
  for (const [path, pairs] of Object.entries(replace)) {
    for (const [from, to] of pairs) {
      const before = texts.get(path) ?? '';
      assert.ok(before.includes(from), `${path} has no ${from}`);
      texts.set(
        path,
        before.replace(from, () => to),
      );
    }
  }
  for (const [path, patch] of Object.entries(change)) {
    const before = texts.get(path);
    texts.set(
      path,
      JSON.stringify(mergePatch(before === undefined ? {} : (JSON.parse(before) as Json), patch), null, 2),
    );
  }
  for (const [path, whole] of Object.entries(text)) texts.set(path, whole);
  for (const path of Object.keys(large)) texts.set(path, '');
  return createSchemas(texts, '', new Map(Object.entries(large)));
}

function spotOf(schemas: Schemas, { file, line, column }: Finding): { file: string; text: string } {
  const lines = (schemas.texts.get(file) ?? '').split('\n');
  return {
    file,
    text: lines
      .slice(line - 1)
      .join('\n')
      .slice(column - 1)
      .slice(0, 80),
  };
}
