import { complaintsOf } from '../../check/complaints-of.ts';
import type { LintRule } from '../lint-rule.ts';

/** A function that there is not. */
export const unknownFunction: LintRule = {
  id: 'unknown-function',
  severity: 'error',
  message: { zh: '没有函数“{name}”', en: 'There is no function "{name}"' },
  remedy: { zh: '函数见 docs/reference/expressions.md', en: 'The functions are in docs/reference/expressions.md' },
  form: (subject) => complaintsOf(subject, 'unknown-function'),
};
