import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../check/check-schemas.ts';
import { findingFormats } from './format-findings.ts';

const finding: Finding = {
  file: 'town/form.json',
  line: 3,
  column: 5,
  rule: 'unknown-field',
  severity: 'error',
  message: '100% 不对\n见下',
  remedy: '请改正',
};

test('writes an annotation of GitHub on one line', () => {
  const [line] = findingFormats.github?.([finding], 'schemas', (_style, text) => text) ?? [];

  assert.equal(
    line,
    '::error file=schemas/town/form.json,line=3,col=5,title=unknown-field::100%25 不对%0A见下；请改正',
  );
});

test('writes a line of text with place, severity, rule and remedy, and the sum', () => {
  const lines = findingFormats.text?.([finding], 'schemas', (style, text) => `<${style}>${text}</>`) ?? [];

  assert.deepEqual(lines, [
    '<bold>schemas/town/form.json:3:5</> <red>error</> <dim>unknown-field</> 100% 不对\n见下；请改正',
    '1 errors, 0 warnings.',
  ]);
});
