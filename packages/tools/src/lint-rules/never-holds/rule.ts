import { onlyConditions } from '../../expressions/conditions.ts';
import { foldCondition } from '../../expressions/fold.ts';
import type { LintRule } from '../lint-rule.ts';

/** A condition that is false whatever is filled in. */
export const neverHolds: LintRule = {
  id: 'never-holds',
  severity: 'warning',
  message: { zh: '“{text}”永远不成立', en: '"{text}" can never hold' },
  remedy: {
    zh: '请改正条件；真的不要，就删去它管的东西',
    en: 'Correct the condition; if nothing should come of it, delete what it governs',
  },
  *form({ expressions }) {
    for (const { pointer, text, program } of onlyConditions(expressions)) {
      if (program !== undefined && foldCondition(program) === false) yield { at: pointer, params: { text } };
    }
  },
};
