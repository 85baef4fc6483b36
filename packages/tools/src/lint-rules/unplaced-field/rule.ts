import { schemaAt } from '../../build/scope-schemas.ts';
import { toSchemaPointer } from '../../check/to-schema-pointer.ts';
import type { LintRule } from '../lint-rule.ts';

/** A property of a panel or row that no field shows. */
export const unplacedField: LintRule = {
  id: 'unplaced-field',
  severity: 'warning',
  message: { zh: '没有栏目显示 {path}', en: 'No field shows {path}' },
  remedy: {
    zh: '请在布局里放上这一栏，或从数据模式删去',
    en: 'Place the field in the layout, or remove it from the data schema',
  },
  *form({ definition, sections, expressions }) {
    if (definition.abstract) return;
    for (const { pattern, section } of sections) {
      const schema = schemaAt(definition.schema, pattern);
      for (const key of Object.keys(schema?.properties ?? {})) {
        if (invisible.has(key) || Object.hasOwn(section.fields, key)) continue;
        const path = `${pattern}/${key}`;
        if (!schema?.required?.includes(key) && expressions.some(({ analysis }) => analysis.reads.has(path))) continue;
        yield { at: `/schema${toSchemaPointer(path)}`, params: { path } };
      }
    }
  },
};

/** Kept by the engine. */
const invisible: ReadonlySet<string> = new Set(['rowId', 'attachments']);
