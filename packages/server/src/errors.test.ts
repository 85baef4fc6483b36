import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './app.fixture.ts';
import { problems } from './errors.ts';

test('the table of problems and its reference page are the same', async () => {
  const page = await readFile(join(root, 'docs/reference/errors.md'), 'utf8');
  const documented = page.split('\n').filter((line) => line.startsWith('| `'));

  const expected = Object.entries(problems).map(
    ([code, [status, title, detail]]) => `| \`${code}\` | ${status} | ${title} | ${detail} |`,
  );

  assert.deepEqual(documented, expected);
});

test('each sentence says what to do', () => {
  for (const [code, [, , detail]] of Object.entries(problems)) assert.match(detail, /请/, code);
});
