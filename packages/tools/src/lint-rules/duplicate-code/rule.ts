import { dictionaryAt } from '../../check/dictionary-at.ts';
import type { LintRule } from '../lint-rule.ts';

/** A code given twice in a dictionary. */
export const duplicateCode: LintRule = {
  id: 'duplicate-code',
  severity: 'error',
  message: { zh: '代码 {code} 出现了两次', en: 'The code {code} stands twice' },
  remedy: { zh: '请删去或改正其中一个', en: 'Delete or correct one of them' },
  *file(path, schemas) {
    const seen = new Set<string>();
    for (const [index, { code }] of (dictionaryAt(schemas, path)?.items ?? []).entries()) {
      if (seen.has(code)) yield { at: { file: path, pointer: `/items/${index}/code` }, params: { code } };
      seen.add(code);
    }
  },
};
