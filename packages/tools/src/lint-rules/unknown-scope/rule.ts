import type { JsonSchema } from '@zhicheng/engine/definition';
import { schemaAt } from '../../build/scope-schemas.ts';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A panel, table, rule or import that names data which the data schema does not have. */
export const unknownScope: LintRule = {
  id: 'unknown-scope',
  severity: 'error',
  message: { zh: '数据模式里没有 {path}', en: 'The data schema has no {path}' },
  remedy: { zh: '请在数据模式里补上，或改正路径', en: 'Add it to the data schema, or correct the path' },
  *form({ definition, sections }) {
    const { schema, layout, rules } = definition;
    const known = sections.map(({ section }) => section.data);
    for (const { pattern, pointer, section } of sections) {
      if (schemaAt(schema, pattern)?.properties) continue;
      const meant = didYouMean(
        section.data,
        Object.keys(schema.properties ?? {}).map((name) => `/${name}`),
      );
      yield { at: `${pointer}/data`, params: { path: section.data }, meant };
    }
    for (const [id, { at }] of Object.entries(rules)) {
      if (at === undefined || at === '' || schemaAt(schema, at)) continue;
      yield { at: `/rules/${id}/at`, params: { path: at }, meant: didYouMean(at, placesOf(schema, known)) };
    }
    for (const [step, { sections: all }] of Object.entries(layout.steps)) {
      for (const [id, section] of Object.entries(all)) {
        if (section.kind !== 'import') continue;
        for (const [name, { scopes }] of Object.entries(section.datasets)) {
          for (const [index, path] of scopes.entries()) {
            if (known.includes(path)) continue;
            const at = `/layout/steps/${step}/sections/${id}/datasets/${name}/scopes/${index}`;
            yield { at, params: { path }, meant: didYouMean(path, known) };
          }
        }
      }
    }
  },
};

/** Where a rule may report: panels, tables, rows, and their fields. */
function placesOf(schema: JsonSchema, known: readonly string[]): string[] {
  return known.flatMap((data) => {
    const rows = `${data}/*`;
    const keys = (pattern: string): string[] =>
      Object.keys(schemaAt(schema, pattern)?.properties ?? {}).map((key) => `${pattern}/${key}`);
    return schemaAt(schema, rows) ? [data, rows, ...keys(rows)] : [data, ...keys(data)];
  });
}
