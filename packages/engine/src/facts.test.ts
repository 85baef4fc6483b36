import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition } from './definition/types.ts';
import { definitionOf, openForm } from './fixtures/open-form.ts';
import type { Form } from './state/types.ts';

const seats = {
  type: 'array',
  items: { type: 'object', properties: { place: { type: 'string' }, count: { type: 'integer' } } },
} as const;

const definition: FormDefinition = {
  ...definitionOf({
    schema: { type: 'object', properties: { trip: { type: 'object', properties: { note: { type: 'string' } } } } },
    sections: { trip: { kind: 'panel', data: '/trip', fields: { note: { label: '说明' } } } },
    rules: {
      booked: {
        at: '/trip/note',
        assert: 'facts.seats != null && facts.seats.exists(s, s.count == 2) || panel.note != null',
        severity: 'error',
        message: '请说明',
      },
    },
  }),
  facts: { seats },
};

const rulesOf = (form: Form): string[] => form.issues.value.map(({ rule }) => rule);

test('a rule is judged by what other systems tell', () => {
  const form = openForm(definition, { facts: { seats: [{ place: '一车', count: 2 }] } });

  assert.deepEqual(rulesOf(form), []);
});

test('what nobody can tell, and what the definition does not name, is null', () => {
  const form = openForm(definition, { facts: { other: [{ count: 2 }] } });

  assert.deepEqual(rulesOf(form), ['booked']);
});

test('properties that a record lacks read as null', () => {
  const form = openForm(definition, { facts: { seats: [{ place: '一车' }] } });

  assert.deepEqual(rulesOf(form), ['booked']);
});

test('facts asked again are judged again', () => {
  const form = openForm(definition);
  assert.deepEqual(rulesOf(form), ['booked']);

  form.facts.value = { seats: [{ place: '一车', count: 2 }] };

  assert.deepEqual(rulesOf(form), []);
});
