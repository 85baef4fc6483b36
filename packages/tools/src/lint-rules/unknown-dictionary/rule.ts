import { dictionaryReferences } from '../../build/dictionaries.ts';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A field, or an expression, that names a dictionary which is not there. */
export const unknownDictionary: LintRule = {
  id: 'unknown-dictionary',
  severity: 'error',
  message: { zh: '没有代码表 {id}', en: 'There is no dictionary {id}' },
  remedy: { zh: '请补上 dictionaries/{id}.json，或改正名称', en: 'Add dictionaries/{id}.json, or correct the id' },
  *form({ definition, dictionaries, expressions }) {
    for (const { id, pointer } of dictionaryReferences(definition))
      if (!dictionaries.has(id)) yield { at: pointer, params: { id }, meant: didYouMean(id, dictionaries.keys()) };
    for (const { pointer, analysis } of expressions) {
      for (const { name, values, position } of analysis.calls) {
        const id = values[dictionaryArguments[name] ?? -1];
        if (typeof id !== 'string' || dictionaries.has(id)) continue;
        yield { at: pointer, within: position, params: { id }, meant: didYouMean(id, dictionaries.keys()) };
      }
    }
  },
};

/** Where functions take a dictionary. */
const dictionaryArguments: Readonly<Record<string, number>> = { dict: 0, ranks: 2 };
