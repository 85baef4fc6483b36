import type { LintRule } from '../lint-rule.ts';

/** A state that no declaration can ever be in. Final states are left alone: a deadline that passes may lead there. */
export const unreachableState: LintRule = {
  id: 'unreachable-state',
  severity: 'warning',
  message: { zh: '没有操作通到状态“{state}”', en: 'No action leads to the state "{state}"' },
  remedy: { zh: '请加上通到它的操作，或删去', en: 'Add an action that leads there, or delete the state' },
  *form({ definition }) {
    const { initial, states, actions } = definition.workflow;
    const reached = new Set([initial]);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const { from, to } of Object.values(actions)) if (from.some((state) => reached.has(state))) reached.add(to);
    }
    for (const [state, { final }] of Object.entries(states))
      if (!final && !reached.has(state)) yield { at: `/workflow/states/${state}`, params: { state } };
  },
};
