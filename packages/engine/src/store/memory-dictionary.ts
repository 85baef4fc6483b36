import type { DictionaryDefinition, DictionaryItem } from '../definition/types.ts';
import type { LookupQuery, LookupResult } from './types.ts';

const PAGE_SIZE = 50;

/** Children of an entry, or the entries whose code, name or alias contains the keyword. Retired entries stay out. */
export function lookup({ items }: DictionaryDefinition, query: LookupQuery): LookupResult {
  const { parent = null, keyword = '', exact = false, page = 1, pageSize = PAGE_SIZE } = query;
  const byCode = new Map(items.map((item) => [item.code, item]));
  const matches = items.filter(
    (item) =>
      item.enabled !== false && (keyword ? fits(item, keyword.trim(), exact) : (item.parent ?? null) === parent),
  );
  return {
    total: matches.length,
    items: matches.slice((page - 1) * pageSize, page * pageSize).map((item) => ({
      ...item,
      hasChildren: items.some((other) => other.parent === item.code),
      trail: trailOf(item, byCode),
    })),
  };
}

function fits(item: DictionaryItem, keyword: string, exact: boolean): boolean {
  const words = [item.code, item.name, ...(item.aliases ?? [])];
  return words.some((word) => (exact ? word === keyword : word.toLowerCase().includes(keyword.toLowerCase())));
}

function trailOf(item: DictionaryItem, byCode: ReadonlyMap<string, DictionaryItem>): string[] {
  const trail: string[] = [];
  // As many steps as there are entries: a dictionary that loops must not hang the page.
  let upper = item.parent === undefined ? undefined : byCode.get(item.parent);
  while (upper && trail.length < byCode.size) {
    trail.unshift(upper.name);
    upper = upper.parent === undefined ? undefined : byCode.get(upper.parent);
  }
  return trail;
}
