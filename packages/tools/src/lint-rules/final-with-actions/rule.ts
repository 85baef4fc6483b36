import type { LintRule } from '../lint-rule.ts';

/** An action that leaves a final state. */
export const finalWithActions: LintRule = {
  id: 'final-with-actions',
  severity: 'error',
  message: {
    zh: '状态“{state}”是终了状态，却有操作“{action}”从它出发',
    en: 'The state "{state}" is final, yet the action "{action}" leaves it',
  },
  remedy: { zh: '请删去 "final"，或从 from 里删去它', en: 'Delete "final", or take the state out of from' },
  *form({ definition }) {
    const { states, actions } = definition.workflow;
    for (const [action, { from }] of Object.entries(actions)) {
      for (const [index, state] of from.entries())
        if (states[state]?.final) yield { at: `/workflow/actions/${action}/from/${index}`, params: { state, action } };
    }
  },
};
