import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DictionaryDefinition } from '@zhicheng/engine/definition';
import { userTypes } from './user-types.ts';

test('the user types to choose from are those of the dictionary', () => {
  const file = new URL('../../../../schemas/dictionaries/user-type.json', import.meta.url);
  const { items } = JSON.parse(readFileSync(file, 'utf8')) as DictionaryDefinition;

  assert.deepEqual(
    userTypes,
    items.map(({ code, name }) => ({ code, name })),
  );
});
