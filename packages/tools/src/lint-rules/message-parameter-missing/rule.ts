import { didYouMean } from '../../check/did-you-mean.ts';
import { sentencesIn } from '../../check/sentences-in.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `{parameter}` of a message, or of a result, that has no value. */
export const messageParameterMissing: LintRule = {
  id: 'message-parameter-missing',
  severity: 'error',
  message: { zh: '话里的 {{name}} 没有给值', en: '{{name}} in the sentence has no value' },
  remedy: { zh: '请在 parameters 里给出 {name}', en: 'Give {name} in parameters' },
  *form({ definition }) {
    for (const { text, at, parameters } of sentencesIn(definition)) {
      for (const [, name = ''] of text.matchAll(/\{([^{}]+)\}/g))
        if (!given.has(name) && !Object.hasOwn(parameters, name))
          yield { at, params: { name }, meant: didYouMean(name, Object.keys(parameters)) };
    }
  },
};

/** Always there. */
const given: ReadonlySet<string> = new Set(['label', 'n']);
