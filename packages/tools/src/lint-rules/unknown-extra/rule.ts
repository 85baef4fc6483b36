import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `fill` from a property that no entry of the dictionary has. */
export const unknownExtra: LintRule = {
  id: 'unknown-extra',
  severity: 'warning',
  message: { zh: '代码表 {dictionary} 没有哪一条有“{key}”', en: 'No entry of {dictionary} has "{key}"' },
  remedy: {
    zh: '请改正名称，或在代码表的 extra 里补上',
    en: 'Correct the name, or add it to the extra of the entries',
  },
  *form({ fields, dictionaries }) {
    for (const { field, pointer } of fields) {
      const dictionary = dictionaries.get(field.dictionary ?? '');
      if (!dictionary || dictionary.remote) continue;
      const known = new Set(dictionary.items.flatMap(({ extra }) => Object.keys(extra ?? {})));
      for (const [target, key] of Object.entries(field.fill ?? {})) {
        if (known.has(key)) continue;
        yield {
          at: `${pointer}/fill/${target}`,
          params: { dictionary: dictionary.id, key },
          meant: didYouMean(key, known),
        };
      }
    }
  },
};
