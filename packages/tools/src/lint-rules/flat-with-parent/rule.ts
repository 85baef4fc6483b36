import { dictionaryAt } from '../../check/dictionary-at.ts';
import type { LintRule } from '../lint-rule.ts';

/** A parent in a dictionary that is not a tree. */
export const flatWithParent: LintRule = {
  id: 'flat-with-parent',
  severity: 'warning',
  message: { zh: '{code} 有上层，而代码表不分层', en: '{code} has a parent, but the dictionary is flat' },
  remedy: { zh: '请写 "tree": true，或删去 parent', en: 'Write "tree": true, or delete the parent' },
  *file(path, schemas) {
    const dictionary = dictionaryAt(schemas, path);
    if (dictionary?.tree !== false) return;
    const index = dictionary.items.findIndex(({ parent }) => parent !== undefined);
    const code = dictionary.items[index]?.code;
    if (code !== undefined) yield { at: { file: path, pointer: `/items/${index}/parent` }, params: { code } };
  },
};
