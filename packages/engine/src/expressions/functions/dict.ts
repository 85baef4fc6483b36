import type { DictionaryItem } from '../../definition/types.ts';
import { itemView } from '../item-view.ts';
import { CannotTell, type ExpressionFunction, StillLoading } from './expression-function.ts';

/** The entry of a code; null: no such code; undefined: the dictionary isn't loaded yet. */
export type DictionaryLookup = (dictionary: string, code: string) => DictionaryItem | null | undefined;

let current: DictionaryLookup = () => undefined;

/** Evaluation is synchronous, so that the dictionaries of the form in hand can stand in a variable while it runs. */
export function withDictionaries<Result>(lookup: DictionaryLookup, run: () => Result): Result {
  const previous = current;
  // An expression within an expression is evaluated with `lookUp` itself, which would ask itself for ever.
  if (lookup !== lookUp) current = lookup;
  try {
    return run();
  } finally {
    current = previous;
  }
}

export function lookUp(dictionary: string, code: string): DictionaryItem | null | undefined {
  return current(dictionary, code);
}

export const dict: ExpressionFunction = {
  name: 'dict',
  parameters: ['dictionary', 'code'],
  returns: 'dyn',
  description: 'The dictionary entry of a code: `{code, name, parent, extra}`; null when there is none.',
  evaluate: (dictionary: string, code: unknown) => {
    if (typeof code !== 'string') throw new CannotTell('no code');
    const item = lookUp(dictionary, code);
    if (item === undefined) throw new StillLoading(dictionary);
    return item && itemView(item);
  },
};
