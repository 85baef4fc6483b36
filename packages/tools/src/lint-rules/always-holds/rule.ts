import { onlyConditions } from '../../expressions/conditions.ts';
import { foldCondition } from '../../expressions/fold.ts';
import type { LintRule } from '../lint-rule.ts';

/** A condition that is true whatever is filled in. The last alternative of a result box may be `true`. */
export const alwaysHolds: LintRule = {
  id: 'always-holds',
  severity: 'warning',
  message: { zh: '“{text}”总是成立', en: '"{text}" always holds' },
  remedy: { zh: '请改正，或删去这个条件', en: 'Correct or delete the condition' },
  *form({ expressions }) {
    for (const { pointer, text, program } of onlyConditions(expressions)) {
      if (program !== undefined && foldCondition(program) === true && !pointer.includes('/alternatives/'))
        yield { at: pointer, params: { text } };
    }
  },
};
