import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A table column without field. */
export const unknownColumn: LintRule = {
  id: 'unknown-column',
  severity: 'error',
  message: { zh: '列“{key}”没有对应的栏目', en: 'The column "{key}" has no field' },
  remedy: { zh: '请改正名称，或补上这一栏', en: 'Correct the name, or add the field' },
  *form({ sections }) {
    for (const { pointer, section } of sections) {
      if (section.kind !== 'table') continue;
      for (const key of Object.keys(section.columns)) {
        if (Object.hasOwn(section.fields, key)) continue;
        yield { at: `${pointer}/columns/${key}`, params: { key }, meant: didYouMean(key, Object.keys(section.fields)) };
      }
    }
  },
};
