import type { Json, JsonObject } from '../definition/types.ts';
import { sameJson } from '../state/same-json.ts';

/** Two values of a scope say the same. Of files only the ids count: the server completes what is known about them. */
export function sameValue(a: JsonObject, b: JsonObject): boolean {
  return sameJson(withFileIds(a), withFileIds(b));
}

function withFileIds(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toId(part)]));
}

/** A file, or a list of files, as ids; anything else as it is; an empty list as absent. */
function toId(part: Json): Json {
  if (Array.isArray(part)) return part.length === 0 ? null : part.map(toId);
  const isFile = typeof part === 'object' && part !== null && 'id' in part && 'fileName' in part;
  return isFile ? (part.id ?? null) : part;
}
