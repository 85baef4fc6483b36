import type { Json } from '@zhicheng/engine/definition';

/** Every value within a document, itself first, with the segments that lead to it. */
export function* walk(
  value: Json,
  segments: readonly string[] = [],
): Generator<{ value: Json; segments: readonly string[] }> {
  yield { value, segments };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* walk(item, [...segments, key]);
}
