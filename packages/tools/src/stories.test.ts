import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { resolveForm } from '@zhicheng/engine/definition';
import { formPaths, readSchemas } from './schemas/read-schemas.ts';

const root = new URL('../../../', import.meta.url);

test('every shipped form has its story, and no story shows another', async () => {
  const schemas = await readSchemas(new URL('schemas', root).pathname);
  const definitions = await Promise.all(formPaths(schemas).map((path) => resolveForm(schemas.read, path)));
  const shipped = definitions.filter(({ abstract }) => !abstract).map(({ id }) => id);
  const stories = await readFile(new URL('stories/series.stories.ts', root), 'utf8');

  const told = [...stories.matchAll(/form: '([^']+)'/g)].map(([, id]) => id);
  assert.deepEqual(told.sort(), shipped.sort());
});
