import type { Node } from 'jsonc-parser';

/** A key of an object in a file's text. */
export interface Key {
  key: string;
  offset: number;
  /** It stands in the same object already. */
  isRepeated: boolean;
}

/** Every key of a file, as written: JSON's own reading would have dropped those given twice. */
export function* keysOf(node: Node | undefined): Generator<Key> {
  const seen = new Set<string>();
  for (const child of node?.children ?? []) {
    const key = child.type === 'property' ? String(child.children?.[0]?.value) : null;
    if (key !== null) {
      yield { key, offset: child.offset, isRepeated: seen.has(key) };
      seen.add(key);
    }
    yield* keysOf(key === null ? child : child.children?.[1]);
  }
}
