import type { LintRule } from '../lint-rule.ts';

/** An evidence slot with extensions that the file policy refuses, or with none. */
export const evidenceExtension: LintRule = {
  id: 'evidence-extension',
  severity: 'error',
  message: {
    zh: '“{kind}”只收 {extension}，而这张表不收这种文件',
    en: '"{kind}" takes {extension}, which the table does not',
  },
  remedy: { zh: '请改正 extensions，或在 files 里加上', en: 'Correct extensions, or add it to files' },
  *form({ sections }) {
    for (const { pointer, section } of sections) {
      if (section.kind !== 'table') continue;
      for (const [kind, slot] of Object.entries(section.evidence ?? {})) {
        const allowed = section.files?.extensions ?? [];
        const at = `${pointer}/evidence/${kind}/extensions`;
        if (slot.extensions?.length === 0) yield { at, params: { kind, extension: '–' } };
        for (const [index, extension] of (slot.extensions ?? []).entries())
          if (!allowed.includes(extension)) yield { at: `${at}/${index}`, params: { kind, extension } };
      }
    }
  },
};
