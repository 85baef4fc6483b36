import { catalogueForms } from '../../check/catalogue-forms.ts';
import type { LintRule } from '../lint-rule.ts';

/** An entry of the catalogue for a flow and level that no leaf of the business tree has. */
export const catalogueLevel: LintRule = {
  id: 'catalogue-level',
  severity: 'error',
  message: {
    zh: '业务树里没有流程“{flow}”的级别“{level}”',
    en: 'The business tree has no level "{level}" of the flow "{flow}"',
  },
  remedy: { zh: '请改正，或在业务树里补上', en: 'Correct it, or add it to the tree of businesses' },
  *folder({ schemas }) {
    for (const { at, entry, leaves } of catalogueForms(schemas)) {
      if (leaves.some(({ flow, level }) => flow === entry.flow && level === entry.businessLevel)) continue;
      yield {
        at: { ...at, pointer: `${at.pointer}/businessLevel` },
        params: { flow: entry.flow, level: entry.businessLevel },
      };
    }
  },
};
