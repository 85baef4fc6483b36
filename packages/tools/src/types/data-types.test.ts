import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition } from '@zhicheng/engine/definition';
import { dataTypes } from './data-types.ts';

const form = {
  id: 'town/nurse-junior',
  version: '1.0.0',
  title: '护理',
  parameters: {},
  schema: {
    type: 'object',
    properties: {
      person: {
        type: 'object',
        properties: { name: { type: 'string' }, age: { type: 'integer' } },
        required: ['name'],
      },
      jobs: {
        type: 'array',
        items: { type: 'object', properties: { rowId: { type: 'string' } }, required: ['rowId'] },
      },
    },
  },
  layout: {
    steps: {
      one: {
        title: '一',
        sections: {
          person: { kind: 'panel', data: '/person', fields: { name: { label: '姓名' }, age: { label: '年龄' } } },
        },
      },
    },
  },
  rules: {},
  workflow: { initial: 'draft', states: {}, actions: {} },
} satisfies FormDefinition;

test('names the type after the form, explains by labels, and lets null stand for what was not filled in', async () => {
  const text = (await dataTypes(form)).replace(/\s+/g, ' ');

  assert.match(text, /export interface TownNurseJunior \{/);
  assert.match(text, /\/\*\* \* 姓名 \*\/ name: string/);
  assert.match(text, /\/\*\* \* 年龄 \*\/ age\?: \(number \| null\)/);
  assert.match(text, /jobs\?: \{ rowId: string \}\[\]/);
});
