import { owns } from '../definition/owns.ts';

/** Entries in the order that a definition asks for: those its `order` names, then the rest as written. */
export function ordered<Value>(entries: Record<string, Value>, order: readonly string[] = []): [string, Value][] {
  const named = order.filter((key) => owns(entries, key));
  const rest = Object.keys(entries).filter((key) => !named.includes(key));
  return [...named, ...rest].map((key) => [key, entries[key] as Value]);
}
