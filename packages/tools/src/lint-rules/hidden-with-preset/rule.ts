import { neverVisible } from '../../check/never-visible.ts';
import type { LintRule } from '../lint-rule.ts';

/** A preset or suggestion on a field that is never visible. */
export const hiddenWithPreset: LintRule = {
  id: 'hidden-with-preset',
  severity: 'warning',
  message: { zh: '“{key}”永远不出现，却有预填的值', en: '"{key}" is never visible but has a preset' },
  remedy: { zh: '请删去预填，或改正 visibleWhen', en: 'Delete the preset, or correct visibleWhen' },
  *form({ fields }) {
    for (const { key, field, pointer } of fields) {
      if (!neverVisible(field.visibleWhen) || field.whenHidden === 'keep') continue;
      for (const role of ['preset', 'suggest'] as const)
        if (field[role] !== undefined) yield { at: `${pointer}/${role}`, params: { key } };
    }
  },
};
