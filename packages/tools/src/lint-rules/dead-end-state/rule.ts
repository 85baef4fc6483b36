import type { LintRule } from '../lint-rule.ts';

/** A state that no action leaves, and that isn't final. */
export const deadEndState: LintRule = {
  id: 'dead-end-state',
  severity: 'error',
  message: { zh: '状态“{state}”没有出路，又不是终了状态', en: 'The state "{state}" has no way out and is not final' },
  remedy: { zh: '请加上从它出发的操作，或写 "final": true', en: 'Add an action from it, or write "final": true' },
  *form({ definition }) {
    const { states, actions } = definition.workflow;
    const left = new Set(Object.values(actions).flatMap(({ from }) => from));
    for (const [state, { final }] of Object.entries(states))
      if (!final && !left.has(state)) yield { at: `/workflow/states/${state}`, params: { state } };
  },
};
