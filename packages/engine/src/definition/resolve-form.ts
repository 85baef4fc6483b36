import { EngineError } from '../errors.ts';
import { isObject, mergePatch } from './merge-patch.ts';
import { valueAt } from './pointer.ts';
import type { FormDefinition, Json, JsonObject } from './types.ts';

/** Reads a JSON file of the schemas folder. The path is relative to that folder and uses `/`. */
export type ReadDefinitionFile = (path: string) => Promise<Json>;

/**
 * Reads a form file and everything it is made of: `{"$ref": "layout.json"}` becomes that file's content, `extends` is
 * merged beneath by Merge Patch (RFC 7396). References inside one data schema (`#/$defs/…`) stay.
 *
 * @throws EngineError `definition-cycle`, `definition-reference`, `definition-key`
 */
export async function resolveForm(read: ReadDefinitionFile, path: string): Promise<FormDefinition> {
  return (await resolveFile(read, path, [])) as unknown as FormDefinition;
}

/** Reads a file with what it refers to in other files. @throws EngineError `definition-cycle`, `definition-reference` */
export async function resolveReferences(read: ReadDefinitionFile, path: string): Promise<Json> {
  return inline(read, await read(path), path, []);
}

async function resolveFile(read: ReadDefinitionFile, path: string, trail: readonly string[]): Promise<JsonObject> {
  if (trail.includes(path)) throw new EngineError('definition-cycle', [...trail, path].join(' → '));
  const own = await inline(read, await read(path), path, []);
  if (!isObject(own)) throw new EngineError('definition-shape', `${path} is not an object`);
  const { extends: base, $schema: _, $comment: __, ...patch } = own;
  if (base === undefined) return mergePatch({}, patch) as JsonObject;
  if (typeof base !== 'string') throw new EngineError('definition-reference', `extends in ${path}`);
  const { abstract: ___, ...inherited } = await resolveFile(read, joinPath(path, base), [...trail, path]);
  return mergePatch(inherited, patch) as JsonObject;
}

/** Replaces every object that is nothing but a `$ref` to another file. */
async function inline(read: ReadDefinitionFile, value: Json, path: string, trail: readonly string[]): Promise<Json> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => inline(read, item, path, trail)));
  if (!isObject(value)) return value;
  const reference = fileReference(value);
  if (reference === null) {
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, item]) => [key, await inline(read, item, path, trail)] as const),
    );
    return Object.fromEntries(entries);
  }
  const [file = '', fragment = ''] = reference.split('#');
  const target = joinPath(path, file);
  const step = `${target}#${fragment}`;
  if (trail.includes(step)) throw new EngineError('definition-cycle', [...trail, step].join(' → '));
  const part = valueAt(await read(target), fragment);
  if (part === undefined) throw new EngineError('definition-reference', `${reference} in ${path}`);
  const content = await inline(read, part as Json, target, [...trail, step]);
  if (!isObject(content)) return content;
  const { $schema: _, ...rest } = content;
  return rest;
}

function fileReference(value: JsonObject): string | null {
  const reference = value.$ref;
  return typeof reference === 'string' && !reference.startsWith('#') && Object.keys(value).length === 1
    ? reference
    : null;
}

/** `a/b/form.json` + `../c.json` → `a/c.json`. Paths that leave the schemas folder, and addresses, are refused. */
export function joinPath(from: string, to: string): string {
  if (to.includes(':') || to.startsWith('/'))
    throw new EngineError('definition-reference', `${to} in ${from} is not a relative path`);
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '.' || part === '') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined)
      throw new EngineError('definition-reference', `${to} in ${from} leaves the folder`);
  }
  return parts.join('/');
}
