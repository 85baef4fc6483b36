import { words } from './zh-CN.ts';

export type WordKey = keyof typeof words;
export type WordParams = Readonly<Record<string, string | number>>;

/** The text of a key, `{name}` filled in from `params`. */
export function word(key: WordKey, params?: WordParams): string {
  return fill(words[key], params);
}

export function fill(text: string, params: WordParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
