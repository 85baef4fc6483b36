import { toSchemaPointer } from '../../check/to-schema-pointer.ts';
import type { LintRule } from '../lint-rule.ts';

/** A panel or table of the data schema that the layout does not show. */
export const unplacedScope: LintRule = {
  id: 'unplaced-scope',
  severity: 'error',
  message: { zh: '没有面板或表格显示 {path}', en: 'No panel or table shows {path}' },
  remedy: { zh: '请在布局里放上，或从数据模式删去', en: 'Place it in the layout, or remove it from the data schema' },
  *form({ definition, sections }) {
    if (definition.abstract) return;
    const shown = sections.map(({ section }) => section.data);
    for (const [name, schema] of Object.entries(definition.schema.properties ?? {})) {
      const isGroup = shown.some((data) => data.startsWith(`/${name}/`));
      const paths = isGroup ? Object.keys(schema.properties ?? {}).map((key) => `/${name}/${key}`) : [`/${name}`];
      for (const path of paths)
        if (!shown.includes(path)) yield { at: `/schema${toSchemaPointer(path)}`, params: { path } };
    }
  },
};
