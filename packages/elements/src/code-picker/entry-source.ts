import type { DictionaryItem, LookupQuery, LookupResult, Store } from '@zhicheng/engine';

/** Where the picker's pages come from: a dictionary at hand, or the server's search. */
export interface EntrySource {
  /** Typing alone searches; a source that asks the server waits for a pause. */
  readonly instant: boolean;
  page(query: LookupQuery): Promise<LookupResult>;
}

/** Entries of one dictionary, as `LookupQuery` asks for them: one level, or a search through all levels. */
export function localSource(items: readonly DictionaryItem[]): EntrySource {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const sorted = [...items].sort(
    (a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.code < b.code ? -1 : 1),
  );
  const parents = new Set(items.map((item) => item.parent));
  // A filter may have taken an entry's parent away; the entry then stands on the top level.
  const parentOf = (item: DictionaryItem) =>
    item.parent !== undefined && byCode.has(item.parent) ? item.parent : null;

  function trail(item: DictionaryItem): string[] {
    const names: string[] = [];
    let code = parentOf(item);
    while (code !== null) {
      const upper = byCode.get(code) as DictionaryItem;
      names.unshift(upper.name);
      code = parentOf(upper);
    }
    return names;
  }

  return {
    instant: true,
    async page({ parent = null, keyword = '', exact = false, page = 1, pageSize = 10 }) {
      const sought = fold(keyword);
      const found = sorted.filter((item) => (sought === '' ? parentOf(item) === parent : matches(item, sought, exact)));
      return {
        total: found.length,
        items: found
          .slice((page - 1) * pageSize, page * pageSize)
          .map((item) => ({ ...item, hasChildren: parents.has(item.code), trail: trail(item) })),
      };
    },
  };
}

export function remoteSource(store: Store, dictionary: string): EntrySource {
  return { instant: false, page: (query) => store.lookup(dictionary, query) };
}

/** Full-width and half-width, upper and lower case are the same to a person who searches. */
function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function matches(item: DictionaryItem, sought: string, exact: boolean): boolean {
  if (exact) return fold(item.name) === sought || fold(item.code) === sought;
  return [item.name, item.code, item.description ?? ''].some((text) => fold(text).includes(sought));
}
