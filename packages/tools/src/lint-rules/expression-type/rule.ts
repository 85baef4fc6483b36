import { complaintsOf } from '../../check/complaints-of.ts';
import type { LintRule } from '../lint-rule.ts';

/** An operator or function with values that it cannot take. Types come from the data schema. */
export const expressionType: LintRule = {
  id: 'expression-type',
  severity: 'error',
  message: { zh: '“{operator}”用不了这样的值：{types}', en: '"{operator}" cannot take: {types}' },
  remedy: {
    zh: '请改用同类的值；整数与小数之间用 int() 或 double() 换算',
    en: 'Use values of one kind; int() and double() convert between whole and other numbers',
  },
  form: (subject) => complaintsOf(subject, 'expression-type'),
};
