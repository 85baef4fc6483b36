import type { LintRule } from '../lint-rule.ts';

/** A field compared with a retired code. */
export const retiredCode: LintRule = {
  id: 'retired-code',
  severity: 'warning',
  message: { zh: '代码表 {id} 的“{code}”已停用', en: 'The code "{code}" of {id} is retired' },
  remedy: { zh: '请改用现行的代码', en: 'Use the code that took its place' },
  *form({ expressions, fieldAt, dictionaries }) {
    for (const { pointer, analysis } of expressions) {
      for (const { field, code, position } of analysis.comparisons) {
        const id = fieldAt.get(field.replace(/\/code$/, ''))?.field.dictionary;
        const dictionary = dictionaries.get(id ?? '');
        if (!dictionary || dictionary.remote || code === '') continue;
        const item = dictionary.items.find((one) => one.code === code);
        if (item?.enabled === false) yield { at: pointer, within: position, params: { id: dictionary.id, code } };
      }
    }
  },
};
