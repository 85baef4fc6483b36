import { isObject, type Json, joinPath, parsePointer, toPointer } from '@zhicheng/engine/definition';
import type { Schemas } from '../schemas/read-schemas.ts';

/**
 * The spot in the sources that a pointer into a resolved form comes from: through `$ref` into other files, and through
 * `extends` into the base where the form itself says nothing. Where only part of the way exists, its last stop.
 */
export function locate(schemas: Schemas, formPath: string, pointer: string): { file: string; pointer: string } {
  const [first, ...others] = traces(schemas, formPath, pointer);
  const best = others.reduce((found, next) => (next.depth > found.depth ? next : found), first);
  return { file: best.file, pointer: best.pointer };
}

/** How far a pointer leads in one form of the chain: `depth` of its segments are there. */
export interface Trace {
  file: string;
  pointer: string;
  depth: number;
}

/** A pointer followed through a form and each form that it extends, the form itself first. */
export function traces(schemas: Schemas, formPath: string, pointer: string): [Trace, ...Trace[]] {
  const segments = parsePointer(pointer);
  const found: [Trace, ...Trace[]] = [descend(schemas, formPath, segments)];
  for (let path = baseOf(schemas, formPath); path !== null; path = baseOf(schemas, path))
    found.push(descend(schemas, path, segments));
  return found;
}

function baseOf(schemas: Schemas, path: string): string | null {
  const content = schemas.texts.has(path) ? schemas.json(path) : null;
  const base = isObject(content) ? content.extends : undefined;
  return typeof base === 'string' ? joinPath(path, base) : null;
}

function descend(schemas: Schemas, path: string, segments: readonly string[]): Trace {
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
