import { partWords } from './part-words.zh-CN.ts';
import { fill, type WordParams } from './word.ts';
import { words } from './zh-CN.ts';

const all: typeof words & typeof partWords = { ...words, ...partWords };

export type WordKey = keyof typeof all;

/** `word` for the parts that load when they are first drawn: it knows theirs besides the common ones. */
export function word(key: WordKey, params?: WordParams): string {
  return fill(all[key], params);
}
