import { type Json, joinPath, toPointer, valueAt } from '@zhicheng/engine/definition';
import type { Schemas } from '../schemas/read-schemas.ts';
import { walk } from '../schemas/walk.ts';

/** A `$ref` or `extends` of a file. */
export interface Reference {
  pointer: string;
  /** As written. */
  reference: string;
  /** File, and pointer in it after `#`, relative to the folder; null where it leaves the folder or goes to the network. */
  target: string | null;
  isThere: boolean;
  /** Files that it could have meant. */
  near(): readonly string[];
}

const known = new WeakMap<Schemas, Map<string, readonly Reference[]>>();

/** Meta-schemas refer to JSON Schema's own vocabularies by address, and are not ours to judge. */
export function referencesIn(schemas: Schemas, path: string): readonly Reference[] {
  if (path.startsWith('meta/')) return [];
  const byPath = known.get(schemas) ?? new Map<string, readonly Reference[]>();
  known.set(schemas, byPath);
  const references = byPath.get(path) ?? findReferences(schemas, path);
  byPath.set(path, references);
  return references;
}

function findReferences(schemas: Schemas, path: string): Reference[] {
  const content = schemas.json(path);
  return [...walk(content)].flatMap(({ value, segments }) => {
    const key = segments.at(-1);
    const isReference = key === '$ref' || (key === 'extends' && segments.length === 1);
    if (!isReference || typeof value !== 'string') return [];
    return [toReference(schemas, path, content, value, toPointer(segments))];
  });
}

function toReference(schemas: Schemas, path: string, content: Json, reference: string, pointer: string): Reference {
  const [file = '', fragment = ''] = reference.split('#');
  const target = file === '' ? path : joined(path, file);
  if (target === null) return { pointer, reference, target, isThere: false, near: () => [] };
  const there = schemas.texts.has(target) || schemas.tooLarge.has(target);
  const document = target === path ? content : there ? attempt(() => schemas.json(target)) : undefined;
  const isThere = there && (document === undefined || valueAt(document, fragment) !== undefined);
  const folder = target.slice(0, target.lastIndexOf('/') + 1);
  const near = (): string[] => [...schemas.texts.keys()].filter((other) => other.startsWith(folder) && other !== path);
  return { pointer, reference, target: fragment === '' ? target : `${target}#${fragment}`, isThere, near };
}

function joined(path: string, file: string): string | null {
  return attempt(() => joinPath(path, file)) ?? null;
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    // Not JSON, or not a path: told by the rules on files.
    return undefined;
  }
}
