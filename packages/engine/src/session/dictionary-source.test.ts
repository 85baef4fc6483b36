import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect } from '@preact/signals-core';
import { StoreError } from '../store/store-error.ts';
import { createDictionarySource } from './dictionary-source.ts';

test('says why a dictionary is not there, and loads it at once when asked to', async () => {
  let broken = true;
  const source = createDictionarySource(
    {
      async dictionary(id) {
        if (broken) throw new StoreError('offline', '暂时连不上服务器');
        return { id, title: '性别', version: '1', tree: false, items: [{ code: '1', name: '男' }] };
      },
    },
    {},
  );
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => effect(() => (holds() ? resolve() : undefined)));

  await until(() => source.problem?.('sex') === '暂时连不上服务器');
  assert.equal(source.items('sex'), null);
  broken = false;
  source.retry?.('sex');

  await until(() => source.items('sex')?.get('1')?.name === '男');
  assert.equal(source.problem?.('sex'), null);
  source.close();
});
