import { neverVisible } from '../../check/never-visible.ts';
import type { LintRule } from '../lint-rule.ts';

/** A field or evidence slot that is required but whose condition of visibility never holds. */
export const requiredNeverVisible: LintRule = {
  id: 'required-never-visible',
  severity: 'error',
  message: { zh: '“{key}”必填，却永远不出现', en: '"{key}" is required but never visible' },
  remedy: { zh: '请改正 visibleWhen，或取消必填', en: 'Correct visibleWhen, or do not require it' },
  *form(subject) {
    for (const { key, field, pointer, required } of subject.fields) {
      const isRequired = required || field.requiredWhen !== undefined;
      if (isRequired && neverVisible(field.visibleWhen)) yield { at: `${pointer}/visibleWhen`, params: { key } };
    }
    for (const { pointer, section } of subject.sections) {
      if (section.kind !== 'table') continue;
      for (const [key, slot] of Object.entries(section.evidence ?? {})) {
        const isRequired = slot.required || slot.requiredWhen !== undefined;
        if (isRequired && neverVisible(slot.visibleWhen))
          yield { at: `${pointer}/evidence/${key}/visibleWhen`, params: { key } };
      }
    }
  },
};
