import { schemaAt } from '../../build/scope-schemas.ts';
import { toSchemaPointer } from '../../check/to-schema-pointer.ts';
import type { LintRule } from '../lint-rule.ts';

/** A table whose rows have no `rowId`. */
export const rowWithoutId: LintRule = {
  id: 'row-without-id',
  severity: 'error',
  message: { zh: '{path} 的行没有 rowId', en: 'The rows of {path} have no rowId' },
  remedy: {
    zh: '请在一行的 properties 里加上 "rowId": {"type": "string", "maxLength": 64}',
    en: 'Add "rowId": {"type": "string", "maxLength": 64} to the properties of a row',
  },
  *form({ definition, sections }) {
    for (const { pattern, section } of sections) {
      if (section.kind !== 'table') continue;
      const properties = schemaAt(definition.schema, pattern)?.properties;
      if (properties && !properties.rowId)
        yield { at: `/schema${toSchemaPointer(pattern)}`, params: { path: section.data } };
    }
  },
};
