import type { FormDefinition } from '@zhicheng/engine/definition';
import { dataSections, schemaAt } from '../build/scope-schemas.ts';

/** What drafts of a form may hold: path of each value → its type. Drafts of one shape can be read as of another that has it all. */
export type Shape = Readonly<Record<string, string>>;

/** By path, in alphabetical order: `/education/*\/degree` → `string`. */
export function shapeOf(definition: FormDefinition): Shape {
  const entries = dataSections(definition).flatMap(({ pattern }) =>
    Object.keys(schemaAt(definition.schema, pattern)?.properties ?? {}).map((key) => {
      const path = `${pattern}/${key}`;
      return [path, typeAt(definition, path)] as const;
    }),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function typeAt({ schema }: FormDefinition, path: string): string {
  const property = schemaAt(schema, path);
  const types = [property?.type ?? 'any'].flat().filter((type) => type !== 'null');
  return [...types].sort().join('|');
}
