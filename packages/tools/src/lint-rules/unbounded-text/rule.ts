import { toSchemaPointer } from '../../check/to-schema-pointer.ts';
import type { LintRule } from '../lint-rule.ts';

/** A text field without `maxLength`. */
export const unboundedText: LintRule = {
  id: 'unbounded-text',
  severity: 'warning',
  message: { zh: '“{key}”没有说最多多少字', en: '"{key}" does not say how long it may be' },
  remedy: { zh: '请写 maxLength，或 format、enum、pattern', en: 'Give it a maxLength, or a format, enum or pattern' },
  *form({ fields }) {
    for (const { key, field, pattern, schema } of fields) {
      if (schema?.type !== 'string' || field.dictionary || field.derive || field.readonly) continue;
      if (!limits.some((keyword) => schema[keyword] !== undefined))
        yield { at: `/schema${toSchemaPointer(pattern)}`, params: { key } };
    }
  },
};

const limits = ['maxLength', 'format', 'enum', 'const', 'pattern'] as const;
