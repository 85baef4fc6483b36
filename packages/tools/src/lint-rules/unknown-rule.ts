import { type Json, toPointer } from '@zhicheng/engine/definition';
import { walk } from '../schemas/walk.ts';
import type { LintRule } from './lint-rule.ts';

/** An `errorMessage` that names a rule which rules.json does not have, so that the person would read the bare id. */
export const unknownRule: LintRule = {
  id: 'unknown-rule',
  severity: 'error',
  *form({ definition, locate }) {
    for (const { value, segments } of walk(definition.schema as Json)) {
      if (typeof value !== 'string' || !segments.includes('errorMessage') || !/^R-[A-Z]+-\d/.test(value)) continue;
      if (Object.hasOwn(definition.rules, value)) continue;
      yield {
        place: locate(`/schema${toPointer(segments)}`),
        message: `There is no rule ${value}. Add it to the rules, or write the sentence itself.`,
      };
    }
  },
};
