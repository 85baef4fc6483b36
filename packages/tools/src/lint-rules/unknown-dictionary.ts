import { dictionaryReferences } from '../build/dictionaries.ts';
import type { LintRule } from './lint-rule.ts';

/** A field that names a dictionary which is not there. */
export const unknownDictionary: LintRule = {
  id: 'unknown-dictionary',
  severity: 'error',
  *form({ definition, dictionaries, locate }) {
    for (const { id, pointer } of dictionaryReferences(definition)) {
      if (dictionaries.has(id)) continue;
      yield {
        place: locate(pointer),
        message: `There is no dictionary ${id}. Add dictionaries/${id}.json, or correct the id.`,
      };
    }
  },
};
