import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect } from '@preact/signals-core';
import type { FieldDefinition, RuleDefinition } from './definition/types.ts';
import { definitionOf, openForm } from './fixtures/open-form.ts';

test('a key sets off the same work in a form of ten fields and of a thousand', () => {
  const [few, many] = [workOfKey(10), workOfKey(1000)];

  assert.deepEqual(many, few);
  assert.ok(few.evaluated > 0 && few.drawn > 0 && few.validated > 0, 'the key does set off something');
});

/** What one change of the middle field evaluates, validates and draws, with every field on the screen and checks live. */
function workOfKey(count: number) {
  const work = { evaluated: 0, validated: 0, drawn: 0 };
  const keys = Array.from({ length: count }, (_, index) => `f${index}`);
  const validate = () => {
    work.validated++;
    return true;
  };
  const form = openForm(definitionWith(keys), {
    validators: { '/all': { fields: Object.fromEntries(keys.map((key) => [key, validate])) } },
    onOutcome: () => {
      work.evaluated++;
    },
  });
  const { fields } = form.panel('/all');
  for (const field of fields) field.set('甲');
  const stops = fields.map((field) =>
    effect(() => {
      work.drawn++;
      return void (field.visible.value && field.required.value && field.shownIssues.value.length);
    }),
  );
  for (const field of fields) field.leave();
  Object.assign(work, { evaluated: 0, validated: 0, drawn: 0 });

  fields[count / 2]?.set('乙');

  const done = { ...work };
  for (const stop of stops) stop();
  form.dispose();
  return done;
}

/** Each field is shown and demanded by the one before it, and held against it by a rule. */
function definitionWith(keys: readonly string[]) {
  const fields: Record<string, FieldDefinition> = {};
  const rules: Record<string, RuleDefinition> = {};
  for (const [index, key] of keys.entries()) {
    const before = keys[index - 1];
    fields[key] = {
      label: key,
      ...(before && { visibleWhen: `panel.${before} != '无此项'`, requiredWhen: `panel.${before} == '乙'` }),
    };
    if (before)
      rules[key] = {
        at: `/all/${key}`,
        assert: `panel.${key} != panel.${before}`,
        severity: 'warning',
        message: '相同',
      };
  }
  const properties = Object.fromEntries(keys.map((key) => [key, { type: 'string' as const }]));
  return definitionOf({
    schema: { type: 'object', properties: { all: { type: 'object', properties } } },
    sections: { all: { kind: 'panel', data: '/all', title: '全部', fields } },
    rules,
  });
}
