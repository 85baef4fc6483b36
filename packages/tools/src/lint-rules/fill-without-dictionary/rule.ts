import type { LintRule } from '../lint-rule.ts';

/** A `fill` on a field without dictionary. */
export const fillWithoutDictionary: LintRule = {
  id: 'fill-without-dictionary',
  severity: 'error',
  message: { zh: '“{key}”要带出别的栏目，却没有代码表', en: '"{key}" fills other fields, but has no dictionary' },
  remedy: { zh: '请写 "dictionary"，或删去 fill', en: 'Name a dictionary, or delete fill' },
  *form({ fields }) {
    for (const { key, field, pointer } of fields) {
      if (field.fill && !field.dictionary) yield { at: `${pointer}/fill`, params: { key } };
    }
  },
};
