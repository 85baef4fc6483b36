import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionOf, openForm } from '../fixtures/open-form.ts';
import { describeIssue } from './describe-issue.ts';

const paper = definitionOf({
  schema: {
    type: 'object',
    properties: {
      paper: {
        type: 'object',
        required: ['title', 'cn'],
        properties: { title: { type: 'string' }, cn: { type: 'string' } },
      },
    },
  },
  sections: {
    paper: { kind: 'panel', data: '/paper', fields: { title: { label: '标题' }, cn: { label: 'CN 刊号' } } },
  },
});

test('sets a label that begins with Latin letters apart from the characters before it', () => {
  const form = openForm(paper);
  form.step(form.steps.value[0]?.model.id ?? '').judge();

  assert.deepEqual(
    form.issues.value.map((issue) => describeIssue(issue, form.model)),
    ['请填写标题', '请填写 CN 刊号'],
  );
});
