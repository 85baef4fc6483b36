import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { functions } from './index.ts';

test('docs/reference/expressions.md lists every function, as the table describes it', async () => {
  const page = await readFile(new URL('../../../../../docs/reference/expressions.md', import.meta.url), 'utf8');
  const documented = page.split('\n').filter((line) => /^\| `\w+\(/.test(line));
  const expected = functions.map(
    ({ name, parameters, returns, description }) =>
      `| \`${name}(${parameters.join(', ')})\` | ${returns} | ${description} |`,
  );
  assert.deepEqual(documented, expected);
});
