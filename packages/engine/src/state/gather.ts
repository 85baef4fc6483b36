import { computed, type ReadonlySignal } from '@preact/signals-core';

const blockSize = 32;

/**
 * The lists of many parts as one. Gathered by blocks, so that a change in one of 1,000 fields looks at its block and at the
 * other blocks' results, not at 1,000 fields.
 */
export function gather<Part, Item>(
  parts: readonly Part[],
  read: (part: Part) => readonly Item[],
): ReadonlySignal<readonly Item[]> {
  const blocks: ReadonlySignal<readonly Item[]>[] = [];
  for (let start = 0; start < parts.length; start += blockSize) {
    const block = parts.slice(start, start + blockSize);
    blocks.push(computed(() => joinLists(block.map(read))));
  }
  return computed(() => joinLists(blocks.map((block) => block.value)));
}

const nothing: readonly never[] = [];

/** Joined; the same empty list whenever there is nothing, so that nothing which reads it runs again. */
function joinLists<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? nothing;
  return filled.flat();
}
