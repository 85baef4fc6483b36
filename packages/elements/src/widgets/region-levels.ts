import type { DictionaryItem, DictionaryItems, JsonObject } from '@zhicheng/engine';

const keys = ['province', 'prefecture', 'county'] as const;

/** Chosen where the dictionary doesn't have the place: it is written by hand, as `detail`. */
export const other = 'other';

export interface Level {
  key: (typeof keys)[number];
  items: readonly DictionaryItem[];
  /** Code, `other`, or empty. */
  chosen: string;
}

/** The selects to show for a value: a level comes once the one above is chosen, unless there is nothing to choose from. */
export function choiceLevels(items: DictionaryItems, value: JsonObject | null): Level[] {
  const levels: Level[] = [];
  let parent: string | undefined;
  for (const key of keys) {
    const choices = childrenOf(items, parent);
    if (choices.length === 0) break;
    const code = codeAt(value, key);
    const chosen = code === '' && value && 'detail' in value ? other : code;
    if (!onlyVirtual(choices)) levels.push({ key, items: choices, chosen });
    if (code === '') break;
    parent = code;
  }
  return levels;
}

/**
 * The value after a choice at one level. Lower levels are forgotten, except where there is just one way on: the 市辖区 of a
 * municipality is taken by itself, and a city without counties stands for its own county.
 */
export function withChoice(
  items: DictionaryItems,
  value: JsonObject | null,
  key: Level['key'],
  code: string,
): JsonObject | null {
  const at = keys.indexOf(key);
  const next: JsonObject = { province: null, prefecture: null, county: null };
  for (const above of keys.slice(0, at)) next[above] = value?.[above] ?? null;
  if (code === other) return { ...next, detail: '' };
  if (code === '') return at === 0 ? null : next;
  next[key] = code;
  let last = code;
  for (const below of keys.slice(at + 1)) {
    const choices = childrenOf(items, last);
    const only = onlyVirtual(choices) ? choices[0] : undefined;
    if (choices.length > 0 && !only) break;
    last = only?.code ?? last;
    next[below] = last;
  }
  return next;
}

function codeAt(value: JsonObject | null, key: string): string {
  const code = value?.[key];
  return typeof code === 'string' ? code : '';
}

function onlyVirtual(choices: readonly DictionaryItem[]): boolean {
  return choices.length === 1 && choices[0]?.extra?.virtual === true;
}

/** Entries below `parent`. Looked up once each, and no more than is asked for: most of a country is never opened. */
function childrenOf(items: DictionaryItems, parent: string | undefined): readonly DictionaryItem[] {
  const known = children.get(items) ?? new Map<string | undefined, readonly DictionaryItem[]>();
  children.set(items, known);
  let found = known.get(parent);
  if (!found) {
    found = [...items.values()].filter((item) => item.parent === parent);
    known.set(parent, found);
  }
  return found;
}

const children = new WeakMap<DictionaryItems, Map<string | undefined, readonly DictionaryItem[]>>();
