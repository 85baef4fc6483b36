import { words } from './zh-CN.ts';

export type WordKey = keyof typeof words;

/** The text of a key, `{name}` filled in from `params`. */
export function word(key: WordKey, params: Readonly<Record<string, string | number>> = {}): string {
  return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
