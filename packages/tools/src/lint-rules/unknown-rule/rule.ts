import { type Json, toPointer } from '@zhicheng/engine/definition';
import { didYouMean } from '../../check/did-you-mean.ts';
import { walk } from '../../schemas/walk.ts';
import type { LintRule } from '../lint-rule.ts';

/** An `errorMessage` that names a rule which there is not. */
export const unknownRule: LintRule = {
  id: 'unknown-rule',
  severity: 'error',
  message: { zh: '没有规则 {rule}', en: 'There is no rule {rule}' },
  remedy: { zh: '请把它加进 rules，或在这里直接写一句话', en: 'Add it to the rules, or write the sentence here' },
  *form({ definition }) {
    for (const { value, segments } of walk(definition.schema as Json)) {
      if (typeof value !== 'string' || !segments.includes('errorMessage') || !/^R-[A-Z]+-\d/.test(value)) continue;
      if (Object.hasOwn(definition.rules, value)) continue;
      yield {
        at: `/schema${toPointer(segments)}`,
        params: { rule: value },
        meant: didYouMean(value, Object.keys(definition.rules)),
      };
    }
  },
};
