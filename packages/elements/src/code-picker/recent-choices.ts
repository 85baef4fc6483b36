import type { DictionaryItem } from '@zhicheng/engine';

const limit = 5;

/** The last entries chosen from a dictionary in this browser tab, newest first; none where storage is switched off. */
export function recentChoices(dictionary: string): DictionaryItem[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey(dictionary)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

export function rememberChoice(dictionary: string, { code, name }: DictionaryItem): void {
  const others = recentChoices(dictionary).filter((item) => item.code !== code);
  try {
    sessionStorage.setItem(storageKey(dictionary), JSON.stringify([{ code, name }, ...others].slice(0, limit)));
  } catch {
    // Storage full or forbidden: the person only loses a shortcut.
  }
}

const storageKey = (dictionary: string) => `zc-recent:${dictionary}`;

function isEntry(value: unknown): value is DictionaryItem {
  const entry = value as Partial<DictionaryItem> | null;
  return typeof entry?.code === 'string' && typeof entry.name === 'string';
}
