import type { DictionaryDefinition, DictionaryItem, LookupQuery, LookupResult } from '@zhicheng/engine';

const defaultPageSize = 10;

/** Entries of one level, or those that a keyword finds on all levels, a page at a time. */
export function lookUp(dictionary: DictionaryDefinition, query: LookupQuery): LookupResult {
  const { items } = dictionary;
  const keyword = fold(query.keyword ?? '');
  const found = keyword
    ? items.filter((item) => (query.exact ? isExactly(item, keyword) : contains(item, keyword)))
    : items.filter((item) => (item.parent ?? null) === (query.parent || null));
  const size = query.pageSize ?? defaultPageSize;
  const start = ((query.page ?? 1) - 1) * size;
  const page = [...found].sort(compareItems).slice(start, start + size);
  if (!dictionary.tree)
    return { total: found.length, items: page.map((item) => ({ ...item, hasChildren: false, trail: [] })) };

  const byCode = new Map(items.map((item) => [item.code, item]));
  const parents = new Set(items.map((item) => item.parent));
  const toResult = (item: DictionaryItem) => ({
    ...item,
    hasChildren: parents.has(item.code),
    trail: trailOf(item, byCode),
  });
  return { total: found.length, items: page.map(toResult) };
}

function isExactly(item: DictionaryItem, keyword: string): boolean {
  return [item.name, item.code].some((text) => fold(text) === keyword);
}

function contains(item: DictionaryItem, keyword: string): boolean {
  const texts = [item.name, item.code, item.description ?? '', ...(item.aliases ?? [])];
  return texts.some((text) => fold(text).includes(keyword));
}

/** Case and width don't matter: ＡＢ１ finds ab1. */
function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function compareItems(a: DictionaryItem, b: DictionaryItem): number {
  return (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.code < b.code ? -1 : 1);
}

function trailOf(item: DictionaryItem, byCode: ReadonlyMap<string, DictionaryItem>): string[] {
  const trail: string[] = [];
  let upper = byCode.get(item.parent ?? '');
  while (upper && trail.length < 8) {
    trail.unshift(upper.name);
    upper = byCode.get(upper.parent ?? '');
  }
  return trail;
}
