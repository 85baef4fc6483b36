import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionOf, openForm } from '../fixtures/open-form.ts';
import { displayValue } from '../text/display-value.ts';

const text = { type: ['string', 'null'] } as const;
const items = {
  crops: [
    { code: 'a', name: '粮食' },
    { code: 'a1', name: '水稻', parent: 'a' },
  ],
};

/** A way down a tree that has other names than provinces, drawn by a bureau's own widget. */
function openCrop() {
  const crop = { type: 'object', properties: { family: text, kind: text, detail: text } } as const;
  const form = openForm(
    definitionOf({
      schema: { type: 'object', properties: { trial: { type: 'object', properties: { crop } } } },
      sections: {
        trial: {
          kind: 'panel',
          data: '/trial',
          fields: { crop: { label: '作物', widget: 'crop-tree', dictionary: 'crops' } },
        },
      },
    }),
    { items },
  );
  return { form, field: form.panel('/trial').field('crop') };
}

test('each code of a way down a tree stands in the dictionary, its upper ones too', () => {
  const { field } = openCrop();
  const issuesOf = (value: Parameters<typeof field.set>[0]): string[] => {
    field.set(value);
    return field.issues.value.map(({ rule }) => rule);
  };

  assert.deepEqual(issuesOf({ family: 'a', kind: 'a1' }), []);
  assert.deepEqual(issuesOf({ family: 'a', kind: 'a9' }), ['code']);
  assert.deepEqual(issuesOf({ family: 'a', kind: null, detail: '自选品种' }), []);
});

test('a way down a tree reads from the top, with what is in no tree at its end', () => {
  const { form, field } = openCrop();

  assert.equal(displayValue(form, field.model, { kind: 'a1', family: 'a' }), '粮食 / 水稻');
  assert.equal(displayValue(form, field.model, { family: 'a', kind: null, detail: '自选品种' }), '粮食 / 自选品种');
});
