import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `naturalKey` or `replaceOn` that names something else than a field. */
export const unknownKey: LintRule = {
  id: 'unknown-key',
  severity: 'error',
  message: { zh: '{role} 里的“{key}”不是这张表的栏目', en: '"{key}" in {role} is no field of the table' },
  remedy: { zh: '请改正名称，或补上这一栏', en: 'Correct the name, or add the field' },
  *form({ sections }) {
    for (const { pointer, section } of sections) {
      if (section.kind !== 'table') continue;
      const keys = Object.keys(section.fields);
      for (const role of ['naturalKey', 'replaceOn'] as const) {
        for (const [index, key] of (section[role] ?? []).entries()) {
          if (!keys.includes(key))
            yield { at: `${pointer}/${role}/${index}`, params: { role, key }, meant: didYouMean(key, keys) };
        }
      }
    }
  },
};
