import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `fill` into a field that is not there. */
export const unknownFill: LintRule = {
  id: 'unknown-fill',
  severity: 'error',
  message: { zh: '选定时带出到“{key}”，而没有这一栏', en: 'Picking an entry fills "{key}", which is no field here' },
  remedy: { zh: '请改正名称，或补上这一栏', en: 'Correct the name, or add the field' },
  *form({ fields }) {
    for (const { field, pointer, section } of fields) {
      const keys = Object.keys(section.section.fields);
      for (const key of Object.keys(field.fill ?? {}))
        if (!keys.includes(key)) yield { at: `${pointer}/fill/${key}`, params: { key }, meant: didYouMean(key, keys) };
    }
  },
};
