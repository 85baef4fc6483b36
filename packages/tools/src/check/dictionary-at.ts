import { type DictionaryDefinition, isObject } from '@zhicheng/engine/definition';
import { dictionaryPaths, type Schemas } from '../schemas/read-schemas.ts';

const paths = new WeakMap<Schemas, ReadonlySet<string>>();

/** The dictionary in a file; null where it is none, or has no entries in a list. */
export function dictionaryAt(schemas: Schemas, path: string): DictionaryDefinition | null {
  const known = paths.get(schemas) ?? new Set(dictionaryPaths(schemas));
  paths.set(schemas, known);
  if (!known.has(path)) return null;
  const content = schemas.json(path);
  if (!isObject(content) || !Array.isArray(content.items) || !content.items.every(isObject)) return null;
  return content as unknown as DictionaryDefinition;
}
