import { complaintsOf } from '../../check/complaints-of.ts';
import type { LintRule } from '../lint-rule.ts';

/** `row` or `panel` where there is none. */
export const rowOutsideScope: LintRule = {
  id: 'row-outside-scope',
  severity: 'error',
  message: {
    zh: '这里没有“{name}”：不在某一行或某一面板里',
    en: 'There is no "{name}" here: it stands in no row or panel',
  },
  remedy: { zh: '请写数据的全名，如 person.name', en: 'Write the whole name of the data, as person.name' },
  form: (subject) => complaintsOf(subject, 'row-outside-scope'),
};
