import { dataSections, schemaAt } from '../build/scope-schemas.ts';
import type { LintRule } from './lint-rule.ts';

/** A panel, table, rule or import that names data which the data schema does not have. */
export const unknownScope: LintRule = {
  id: 'unknown-scope',
  severity: 'error',
  *form({ definition, locate }) {
    const { schema, layout, rules } = definition;
    const sections = dataSections(definition);

    for (const { pattern, pointer, section } of sections) {
      if (schemaAt(schema, pattern)?.properties) continue;
      const shape = section.kind === 'table' ? 'array of objects' : 'object';
      yield {
        place: locate(`${pointer}/data`),
        message: `The data schema has no ${shape} at ${section.data}. Add it there, or correct the path.`,
      };
    }

    for (const [id, { at }] of Object.entries(rules)) {
      if (at === undefined || at === '' || schemaAt(schema, at)) continue;
      yield {
        place: locate(`/rules/${id}/at`),
        message: `${id} reports at ${at}, which is nowhere in the data schema.`,
      };
    }

    const known = new Set(sections.map(({ section }) => section.data));
    for (const [step, { sections: all }] of Object.entries(layout.steps)) {
      for (const [id, section] of Object.entries(all)) {
        if (section.kind !== 'import') continue;
        for (const [name, { scopes }] of Object.entries(section.datasets)) {
          for (const [index, scope] of scopes.entries()) {
            if (known.has(scope)) continue;
            const pointer = `/layout/steps/${step}/sections/${id}/datasets/${name}/scopes/${index}`;
            yield {
              place: locate(pointer),
              message: `The import takes over ${scope}, but no panel or table shows it.`,
            };
          }
        }
      }
    }
  },
};
