import type { TableDefinition } from '@zhicheng/engine/definition';
import { type DataSection, dataSections, schemaAt } from '../build/scope-schemas.ts';
import type { LintRule } from './lint-rule.ts';

/** A field without data, or a column, key or filled sibling without a field. */
export const unknownField: LintRule = {
  id: 'unknown-field',
  severity: 'error',
  *form({ definition, locate }) {
    for (const data of dataSections(definition)) {
      const { pointer, pattern, section } = data;
      const properties = schemaAt(definition.schema, pattern)?.properties;
      if (!properties) continue;
      for (const key of Object.keys(section.fields)) {
        if (Object.hasOwn(properties, key)) continue;
        yield {
          place: locate(`${pointer}/fields/${key}`),
          message: `The data schema has no ${pattern}/${key}. Add the property, or correct the key.`,
        };
      }
      for (const { key, at, role } of mentions(data)) {
        if (Object.hasOwn(section.fields, key)) continue;
        yield { place: locate(`${pointer}${at}`), message: `The ${role} ${key} is no field of ${section.data}.` };
      }
    }
  },
};

/** Where a panel or table names fields of its own. */
function* mentions({ section }: DataSection): Generator<{ key: string; at: string; role: string }> {
  for (const [index, key] of (section.order ?? []).entries())
    yield { key, at: `/order/${index}`, role: 'ordered field' };
  for (const [name, { fill = {} }] of Object.entries(section.fields)) {
    for (const key of Object.keys(fill)) yield { key, at: `/fields/${name}/fill/${key}`, role: 'filled field' };
  }
  if (section.kind === 'table') yield* tableMentions(section);
}

function* tableMentions(table: TableDefinition): Generator<{ key: string; at: string; role: string }> {
  yield { key: table.orderField, at: '/orderField', role: 'order field' };
  for (const key of Object.keys(table.columns)) yield { key, at: `/columns/${key}`, role: 'column' };
  for (const [index, key] of (table.naturalKey ?? []).entries())
    yield { key, at: `/naturalKey/${index}`, role: 'natural key' };
  for (const [index, key] of (table.replaceOn ?? []).entries())
    yield { key, at: `/replaceOn/${index}`, role: 'replacing key' };
}
