import { dictionaryAt } from '../../check/dictionary-at.ts';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A dictionary entry under an entry that is not there. */
export const unknownParent: LintRule = {
  id: 'unknown-parent',
  severity: 'error',
  message: { zh: '{code} 挂在 {parent} 下面，而没有这一条', en: '{code} hangs under {parent}, which is not there' },
  remedy: { zh: '请补上 {parent}，或改正 parent', en: 'Add {parent}, or correct the parent' },
  *file(path, schemas) {
    const items = dictionaryAt(schemas, path)?.items ?? [];
    const codes = new Set(items.map(({ code }) => code));
    for (const [index, { code, parent }] of items.entries()) {
      if (parent === undefined || codes.has(parent)) continue;
      yield {
        at: { file: path, pointer: `/items/${index}/parent` },
        params: { code, parent },
        meant: didYouMean(parent, codes),
      };
    }
  },
};
