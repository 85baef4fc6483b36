import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { errorCodes } from '../errors.ts';
import { commands } from './index.ts';

const page = readFileSync(new URL('../../../../docs/reference/commands.md', import.meta.url), 'utf8');
const scripts = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'))
  .scripts as object;

/** First column of the tables under a heading. */
function rowsUnder(heading: string): string[] {
  const section = page.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = '']) => cell);
}

describe('docs/reference/commands.md', () => {
  test('tells every npm script', () => {
    const told = rowsUnder('npm scripts').map((row) => /^npm (?:run )?([\w:]+)/.exec(row)?.[1]);

    assert.deepEqual([...new Set(told)].sort(), Object.keys(scripts).sort());
  });

  test('tells every command of zc, with its options', () => {
    const headings = [...page.matchAll(/^### zc (\w+)$/gm)].map(([, name]) => name);

    assert.deepEqual(
      headings,
      commands.map(({ name }) => name),
    );
    for (const { name, parameters = [], options } of commands) {
      const told = rowsUnder(`zc ${name}`).filter((row) => /^(--|<|\[)/.test(row));
      const named = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : `<${parameter.name}>`));
      assert.deepEqual(told, [...named, ...Object.keys(options).map((option) => `--${option}`)]);
    }
  });

  test('tells every error, in its own words', () => {
    for (const [code, meaning] of Object.entries(errorCodes))
      assert.ok(page.includes(`| \`${code}\` | ${meaning} |`), code);
    const told = rowsUnder('Errors');
    assert.equal(told.length, Object.keys(errorCodes).length);
  });
});
