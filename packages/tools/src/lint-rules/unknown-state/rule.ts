import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A state that is not there: as the initial one, or from or to which an action leads. */
export const unknownState: LintRule = {
  id: 'unknown-state',
  severity: 'error',
  message: { zh: '流程没有状态“{state}”', en: 'The workflow has no state "{state}"' },
  remedy: { zh: '请改正，或补上这个状态', en: 'Correct it, or add the state' },
  *form({ definition }) {
    const { initial, states, actions } = definition.workflow;
    const known = Object.keys(states);
    const named = [
      { at: '/workflow/initial', state: initial },
      ...Object.entries(actions).flatMap(([id, { from, to }]) => [
        ...from.map((state, index) => ({ at: `/workflow/actions/${id}/from/${index}`, state })),
        { at: `/workflow/actions/${id}/to`, state: to },
      ]),
    ];
    for (const { at, state } of named)
      if (!known.includes(state)) yield { at, params: { state }, meant: didYouMean(state, known) };
  },
};
