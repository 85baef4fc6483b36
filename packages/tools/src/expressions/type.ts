import type { JsonSchema } from '@zhicheng/engine/definition';
import { schemaAt } from '../build/scope-schemas.ts';

/** What a value of an expression is known to be; anything may be null besides. */
export type Type =
  | { kind: 'dyn' | 'null' | 'bool' | 'int' | 'double'; field?: string }
  /** `field`: pattern of the data that the text is the value of. */
  | { kind: 'string'; field?: string }
  | { kind: 'list'; item: Type; field?: string }
  /** `closed`: there are no other keys. */
  | { kind: 'map'; fields: Readonly<Record<string, Type>>; closed: boolean; field?: string };

export const dyn: Type = { kind: 'dyn' };

/** The type of the data at a pattern, as expressions see it. */
export function typeOfData(root: JsonSchema, pattern: string): Type {
  const schema = schemaAt(root, pattern);
  return schema ? typeOfSchema(root, schema, pattern) : dyn;
}

function typeOfSchema(root: JsonSchema, schema: JsonSchema, field: string): Type {
  const names = [schema.type ?? []].flat().filter((name) => name !== 'null');
  const [name] = names;
  if (names.length !== 1) return { kind: 'dyn', field };
  switch (name) {
    case 'string':
      return { kind: 'string', field };
    case 'integer':
      return { kind: 'int', field };
    case 'number':
      return { kind: 'double', field };
    case 'boolean':
      return { kind: 'bool', field };
    case 'array':
      return { kind: 'list', item: typeOfData(root, `${field}/*`), field };
    default: {
      const keys = Object.keys(schema.properties ?? {});
      const fields = Object.fromEntries(keys.map((key) => [key, typeOfData(root, `${field}/${key}`)]));
      return { kind: 'map', fields, closed: keys.length > 0, field };
    }
  }
}

/** Of a JSON value, as parameters are: their numbers are doubles. */
export function typeOfValue(value: unknown): Type {
  if (typeof value === 'string') return { kind: 'string' };
  if (typeof value === 'number') return { kind: 'double' };
  if (typeof value === 'boolean') return { kind: 'bool' };
  if (Array.isArray(value)) return { kind: 'list', item: value.map(typeOfValue).reduce(join, { kind: 'null' }) };
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, item]) => [key, typeOfValue(item)] as const);
    return { kind: 'map', fields: Object.fromEntries(fields), closed: true };
  }
  return dyn;
}

/** What is both, or either: the same, or anything. */
export function join(a: Type, b: Type): Type {
  if (a.kind === 'null') return b;
  if (b.kind === 'null') return a;
  if (a.kind !== b.kind || a.kind === 'map') return a === b ? a : dyn;
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', item: join(a.item, b.item) };
  return a.field === b.field ? a : ({ kind: a.kind } as Type);
}

export function isNumeric({ kind }: Type): boolean {
  return kind === 'int' || kind === 'double';
}

/** Of which nothing can be said: no complaint then. */
export function isOpen({ kind }: Type): boolean {
  return kind === 'dyn' || kind === 'null';
}

export function typeName({ kind }: Type): string {
  return kind;
}
