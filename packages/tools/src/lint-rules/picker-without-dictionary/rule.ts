import type { LintRule } from '../lint-rule.ts';

/** A select, radio or code picker without dictionary. */
export const pickerWithoutDictionary: LintRule = {
  id: 'picker-without-dictionary',
  severity: 'error',
  message: { zh: '“{key}”要从代码表里选，却没有写代码表', en: '"{key}" is chosen from a dictionary, but names none' },
  remedy: { zh: '请写 "dictionary"', en: 'Name a dictionary' },
  *form({ definition, fields }) {
    if (definition.abstract) return;
    for (const { key, field, pointer } of fields)
      if (pickers.has(field.widget ?? '') && !field.dictionary) yield { at: `${pointer}/widget`, params: { key } };
  },
};

const pickers: ReadonlySet<string> = new Set(['select', 'radio', 'codePicker']);
