import { complaintsOf } from '../../check/complaints-of.ts';
import type { LintRule } from '../lint-rule.ts';

/** An expression that reads data, or a parameter, which are not there. */
export const unknownRead: LintRule = {
  id: 'unknown-read',
  severity: 'error',
  message: { zh: '{owner} 没有“{key}”', en: '{owner} has no "{key}"' },
  remedy: { zh: '请改正名称', en: 'Correct the name' },
  form: (subject) => complaintsOf(subject, 'unknown-read'),
};
