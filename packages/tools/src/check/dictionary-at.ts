import { type DictionaryDefinition, isObject } from '@zhicheng/engine/definition';
import { dictionaryPaths, type Schemas } from '../schemas/read-schemas.ts';

const paths = new WeakMap<Schemas, ReadonlySet<string>>();

/** The dictionary in a file; null where it is none, or hasn't the shape of one. */
export function dictionaryAt(schemas: Schemas, path: string): DictionaryDefinition | null {
  const known = paths.get(schemas) ?? new Set(dictionaryPaths(schemas));
  paths.set(schemas, known);
  if (!known.has(path)) return null;
  const content = schemas.json(path);
  if (!isObject(content) || typeof content.id !== 'string' || !Array.isArray(content.items)) return null;
  return content.items.every(isItem) ? (content as unknown as DictionaryDefinition) : null;
}

function isItem(value: unknown): boolean {
  return isObject(value) && typeof value.code === 'string' && ['string', 'undefined'].includes(typeof value.parent);
}
