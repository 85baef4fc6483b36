import { onlyConditions } from '../../expressions/conditions.ts';
import { isOpen, typeName } from '../../expressions/type.ts';
import type { LintRule } from '../lint-rule.ts';

/** A condition that does not yield true or false. */
export const conditionType: LintRule = {
  id: 'condition-type',
  severity: 'error',
  message: {
    zh: '这里要“是”或“否”，表达式却得出 {type}',
    en: 'This must be true or false, but the expression yields {type}',
  },
  remedy: { zh: '请写成比较，如 … == 1', en: 'Make it a comparison, as … == 1' },
  *form({ expressions }) {
    for (const { pointer, program, analysis } of onlyConditions(expressions)) {
      if (program === undefined || isOpen(analysis.type) || analysis.type.kind === 'bool') continue;
      yield { at: pointer, params: { type: typeName(analysis.type) } };
    }
  },
};
