import { complaintsOf } from '../../check/complaints-of.ts';
import type { LintRule } from '../lint-rule.ts';

/** A function called with too few or too many values. */
export const argumentCount: LintRule = {
  id: 'argument-count',
  severity: 'error',
  message: {
    zh: '“{name}”要 {wanted} 个值，这里给了 {given} 个',
    en: '"{name}" takes {wanted} values, but is given {given}',
  },
  remedy: { zh: '请对照 docs/reference/expressions.md', en: 'Compare with docs/reference/expressions.md' },
  form: (subject) => complaintsOf(subject, 'argument-count'),
};
