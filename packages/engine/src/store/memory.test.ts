import { describe, it } from 'node:test';
import { sampleDictionary, sampleForm, validateSample } from './fixtures/sample-form.ts';
import { createMemoryStore, storeContract } from './index.ts';

const contract = storeContract(async () => {
  const store = createMemoryStore({
    forms: [{ form: sampleForm, validators: { validators: {} } }],
    dictionaries: [sampleDictionary],
    validate: validateSample,
  });
  const { id: declarationId } = store.create('test/sample');
  return {
    store,
    declarationId,
    panel: { path: '/basicInfo', values: [{ name: '李示例' }, { name: '王示例' }] },
    row: { path: '/education/e1', value: { rowId: 'e1', orderNo: 1, school: '示例大学' }, kind: 'diploma' },
    dictionary: { id: 'nation', code: '01' },
    submit: {
      action: 'submit',
      prepare: async () => void (await store.saveScope(declarationId, '/basicInfo', { name: '李示例' }, null)),
    },
  };
});

describe('the memory store', () => {
  for (const { title, run } of contract) it(title, run);
});
