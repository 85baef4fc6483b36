import { catalogueForms } from '../../check/catalogue-forms.ts';
import type { LintRule } from '../lint-rule.ts';

/** Two entries of the catalogue for the same flow, level and series. */
export const catalogueDuplicate: LintRule = {
  id: 'catalogue-duplicate',
  severity: 'error',
  message: { zh: '同一流程、级别和系列（{what}）写了两次', en: 'The same flow, level and series ({what}) stand twice' },
  remedy: { zh: '请删去一个', en: 'Delete one of them' },
  *folder({ schemas }) {
    const seen = new Set<string>();
    for (const { at, entry } of catalogueForms(schemas)) {
      const what = `${entry.flow}, ${entry.businessLevel}, ${entry.seriesCode}`;
      const key = `${at.file}: ${what}`;
      if (seen.has(key)) yield { at, params: { what } };
      seen.add(key);
    }
  },
};
