import { complaintsOf } from '../../check/complaints-of.ts';
import type { LintRule } from '../lint-rule.ts';

/** A name in an expression that is neither data, nor a named expression, nor a variable. */
export const unknownName: LintRule = {
  id: 'unknown-name',
  severity: 'error',
  message: { zh: '没有“{name}”可读', en: 'There is no "{name}" to read' },
  remedy: { zh: '可读的名称见 docs/reference/expressions.md', en: 'The names are in docs/reference/expressions.md' },
  form: (subject) => complaintsOf(subject, 'unknown-name'),
};
