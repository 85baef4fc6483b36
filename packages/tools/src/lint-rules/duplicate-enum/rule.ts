import { schemaParts } from '../../check/schema-parts.ts';
import type { LintRule } from '../lint-rule.ts';

/** A value given twice in `enum`. */
export const duplicateEnum: LintRule = {
  id: 'duplicate-enum',
  severity: 'error',
  message: { zh: '可选的值“{value}”写了两次', en: 'The value "{value}" stands twice' },
  remedy: { zh: '请删去一个', en: 'Delete one of them' },
  *form(subject) {
    for (const { schema, pointer } of schemaParts(subject)) {
      const values = Array.isArray(schema.enum) ? schema.enum.map((value) => JSON.stringify(value)) : [];
      const index = values.findIndex((value, at) => values.indexOf(value) < at);
      if (index >= 0) yield { at: `${pointer}/enum/${index}`, params: { value: values[index] ?? '' } };
    }
  },
};
