import { dictionaryAt } from '../../check/dictionary-at.ts';
import type { LintRule } from '../lint-rule.ts';

/** Dictionary entries that are their own parents. */
export const parentCycle: LintRule = {
  id: 'parent-cycle',
  severity: 'error',
  message: { zh: '{code} 的上层绕了一圈，又回到自己', en: 'The parents of {code} lead back to itself' },
  remedy: { zh: '请改正 parent', en: 'Correct the parent' },
  *file(path, schemas) {
    const items = dictionaryAt(schemas, path)?.items ?? [];
    const parents = new Map(items.map(({ code, parent }) => [code, parent]));
    for (const [index, { code }] of items.entries()) {
      let steps = items.length;
      let above = parents.get(code);
      while (above !== undefined && above !== code && steps > 0) {
        above = parents.get(above);
        steps -= 1;
      }
      if (above === code) yield { at: { file: path, pointer: `/items/${index}/parent` }, params: { code } };
    }
  },
};
