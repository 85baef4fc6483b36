import { isObject, type Json, joinPath, parsePointer, toPointer } from '@zhicheng/engine/definition';
import type { Schemas } from '../schemas/read-schemas.ts';

/**
 * The spot in the sources that a pointer into a resolved form comes from: through `$ref` into other files, and through
 * `extends` into the base where the form itself says nothing. Where only part of the way exists, its last stop.
 */
export function locate(schemas: Schemas, formPath: string, pointer: string): { file: string; pointer: string } {
  const segments = parsePointer(pointer);
  let best = { file: formPath, pointer: '', depth: -1 };
  for (let path: string | null = formPath; path !== null; path = baseOf(schemas, path)) {
    const found = descend(schemas, path, segments);
    if (found.depth > best.depth) best = found;
  }
  return { file: best.file, pointer: best.pointer };
}

function baseOf(schemas: Schemas, path: string): string | null {
  const content = schemas.texts.has(path) ? schemas.json(path) : null;
  const base = isObject(content) ? content.extends : undefined;
  return typeof base === 'string' ? joinPath(path, base) : null;
}

function descend(
  schemas: Schemas,
  path: string,
  segments: readonly string[],
): { file: string; pointer: string; depth: number } {
  let file = path;
  let trail: string[] = [];
  let value: Json | undefined = schemas.texts.has(path) ? schemas.json(path) : undefined;
  let depth = 0;
  for (;;) {
    const reference = isObject(value) ? value.$ref : undefined;
    if (typeof reference === 'string' && !reference.startsWith('#')) {
      const [name = '', fragment = ''] = reference.split('#');
      file = joinPath(file, name);
      trail = parsePointer(fragment);
      value = trail.reduce(child, schemas.texts.has(file) ? schemas.json(file) : undefined);
      continue;
    }
    const segment = segments[depth];
    const next = segment === undefined ? undefined : child(value, segment);
    if (segment === undefined || next === undefined) return { file, pointer: toPointer(trail), depth };
    value = next;
    trail.push(segment);
    depth++;
  }
}

function child(value: Json | undefined, segment: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
  return (value as Record<string, Json>)[segment];
}
