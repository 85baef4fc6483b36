import { sentencesOf } from '../../check/sentences-in.ts';
import type { LintRule } from '../lint-rule.ts';

/** A parameter of a message that the message does not use. */
export const messageParameterUnused: LintRule = {
  id: 'message-parameter-unused',
  severity: 'warning',
  message: { zh: '话里没有用到参数“{name}”', en: 'The sentence does not use the parameter "{name}"' },
  remedy: { zh: '请删去，或写进话里', en: 'Delete it, or use it in the sentence' },
  *form({ definition }) {
    for (const { owner, text, parameters } of sentencesOf(definition)) {
      for (const name of Object.keys(parameters))
        if (!text.includes(`{${name}}`)) yield { at: `${owner}/parameters/${name}`, params: { name } };
    }
  },
};
