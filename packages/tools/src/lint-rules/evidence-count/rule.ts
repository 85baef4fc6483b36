import type { LintRule } from '../lint-rule.ts';

/** An evidence slot that needs more files than the table takes. */
export const evidenceCount: LintRule = {
  id: 'evidence-count',
  severity: 'error',
  message: {
    zh: '“{kind}”至少要 {least} 个文件，一行却最多只能有 {most} 个',
    en: '"{kind}" needs {least} files, but a row may have {most} at most',
  },
  remedy: { zh: '请改小 minFiles，或改大 maxFiles', en: 'Lower minFiles, or raise maxFiles' },
  *form({ sections }) {
    for (const { pointer, section } of sections) {
      if (section.kind !== 'table') continue;
      for (const [kind, slot] of Object.entries(section.evidence ?? {})) {
        const most = section.files?.maxFiles ?? Number.POSITIVE_INFINITY;
        const least = slot.minFiles ?? 1;
        if (least > most) yield { at: `${pointer}/evidence/${kind}/minFiles`, params: { kind, least, most } };
      }
    }
  },
};
