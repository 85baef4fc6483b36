import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A field with a dictionary compared with a code that it does not have. */
export const unknownCode: LintRule = {
  id: 'unknown-code',
  severity: 'error',
  message: { zh: '代码表 {id} 没有代码“{code}”', en: 'The dictionary {id} has no code "{code}"' },
  remedy: { zh: '请改正代码，或补进代码表', en: 'Correct the code, or add it to the dictionary' },
  *form({ expressions, fieldAt, dictionaries }) {
    for (const { pointer, analysis } of expressions) {
      for (const { field, code, position } of analysis.comparisons) {
        const id = fieldAt.get(field.replace(/\/code$/, ''))?.field.dictionary;
        const dictionary = dictionaries.get(id ?? '');
        if (!dictionary || dictionary.remote || code === '') continue;
        const codes = dictionary.items.map((item) => item.code);
        if (codes.includes(code)) continue;
        yield { at: pointer, within: position, params: { id: dictionary.id, code }, meant: didYouMean(code, codes) };
      }
    }
  },
};
