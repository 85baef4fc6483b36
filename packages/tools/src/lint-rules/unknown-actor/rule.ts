import { actors } from '@zhicheng/engine/definition';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** An action by someone that there is not. */
export const unknownActor: LintRule = {
  id: 'unknown-actor',
  severity: 'error',
  message: { zh: '没有办理人“{actor}”', en: 'There is no actor "{actor}"' },
  remedy: { zh: '可写的有：{actors}', en: 'There are: {actors}' },
  *form({ definition }) {
    for (const [id, { actor }] of Object.entries(definition.workflow.actions)) {
      if (actors.some((known) => known === actor)) continue;
      yield {
        at: `/workflow/actions/${id}/actor`,
        params: { actor, actors: actors.join(', ') },
        meant: didYouMean(actor, actors),
      };
    }
  },
};
