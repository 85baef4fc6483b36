import type { LintRule } from '../lint-rule.ts';

/** Two panels or tables on the same data. */
export const shownTwice: LintRule = {
  id: 'shown-twice',
  severity: 'error',
  message: { zh: '{path} 已由另一个面板或表格显示', en: '{path} is shown by another panel or table already' },
  remedy: { zh: '请合成一个，或换一处数据', en: 'Make one of the two, or choose other data' },
  *form({ sections }) {
    const seen = new Set<string>();
    for (const { pointer, section } of sections) {
      if (seen.has(section.data)) yield { at: `${pointer}/data`, params: { path: section.data } };
      seen.add(section.data);
    }
  },
};
