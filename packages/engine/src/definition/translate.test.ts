import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionOf } from '../fixtures/open-form.ts';
import { textsIn } from './texts-in.ts';
import { translate } from './translate.ts';

const definition = definitionOf({
  schema: { type: 'object', properties: { trip: { type: 'object', properties: { from: { type: 'string' } } } } },
  sections: {
    trip: { kind: 'panel', data: '/trip', title: '行程', fields: { from: { label: '起点', hint: '城市名' } } },
  },
  rules: {
    far: {
      at: '/trip/from',
      severity: 'warning',
      assert: 'true',
      message: '太远',
      parameters: { title: 'panel.from' },
    },
  },
});

test('finds every text that people read, and no expression', () => {
  assert.deepEqual(
    textsIn(definition).map(({ text }) => text),
    ['测试表', '第一步', '行程', '起点', '城市名', '太远', '待送审'],
  );
});

test('puts on the words of a declared language, and leaves the rest and the original alone', () => {
  const bilingual = {
    ...definition,
    translations: {
      en: { '/layout/steps/one/sections/trip/fields/from/label': 'From', '/rules/far/message': 'Too far' },
    },
  };

  const english = translate(bilingual, 'en');
  assert.deepEqual(
    textsIn(english).map(({ text }) => text),
    ['测试表', '第一步', '行程', 'From', '城市名', 'Too far', '待送审'],
  );
  assert.equal(translate(bilingual, 'fr'), bilingual);
  assert.equal(
    textsIn(bilingual).some(({ text }) => text === 'From'),
    false,
  );
});
