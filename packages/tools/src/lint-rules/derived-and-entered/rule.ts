import type { LintRule } from '../lint-rule.ts';

/** A derived field with a preset, a suggestion or a condition of requirement besides. */
export const derivedAndEntered: LintRule = {
  id: 'derived-and-entered',
  severity: 'warning',
  message: { zh: '“{key}”总是算出来的，却又有 {other}', en: '"{key}" is always computed, but has {other} besides' },
  remedy: { zh: '请二选一：derive 或 {other}', en: 'Choose one: derive or {other}' },
  *form({ fields }) {
    for (const { key, field, pointer } of fields) {
      if (!field.derive) continue;
      for (const other of ['preset', 'suggest', 'requiredWhen', 'enabledWhen'] as const)
        if (field[other] !== undefined) yield { at: `${pointer}/${other}`, params: { key, other } };
    }
  },
};
