import type { Json } from '@zhicheng/engine/definition';

/** Every value within a document, itself first, with the segments that lead to it. */
export function walk(value: Json): { value: Json; segments: readonly string[] }[] {
  const found: { value: Json; segments: readonly string[] }[] = [];
  collect(value, [], found);
  return found;
}

/** One list for all: generators within generators cost more with each level. */
function collect(
  value: Json,
  segments: readonly string[],
  found: { value: Json; segments: readonly string[] }[],
): void {
  found.push({ value, segments });
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) collect(item, [...segments, key], found);
}
