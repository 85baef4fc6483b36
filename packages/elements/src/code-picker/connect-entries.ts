import { effect } from '@preact/signals-core';
import { type DictionaryItem, type FieldState, type Store, StoreError } from '@zhicheng/engine';
import type { EntryBrowser } from './entry-browser.ts';
import { localSource, remoteSource } from './entry-source.ts';

export interface EntryOrigin {
  /** Null: `dictionary` as a whole, narrowed by `where`. */
  field: FieldState | null;
  store: Store | null;
  dictionary: string;
  where: ((item: DictionaryItem) => boolean) | null;
}

/** Gives the browser its entries: a field's choices, also while they load and change, a dictionary, or the server's search. Returns the undo. */
export function connectEntries(browser: EntryBrowser, { field, store, dictionary, where }: EntryOrigin): () => void {
  if (field && !field.scope.form.options.dictionaries.isRemote(dictionary)) {
    const { dictionaries } = field.scope.form.options;
    return effect(() => {
      const choices = field.choices.value;
      browser.from(choices && localSource([...choices, ...retiredEntries(field)]));
      const problem = choices ? null : dictionaries.problem?.(dictionary);
      if (problem) browser.fail(problem, () => dictionaries.retry?.(dictionary));
    });
  }
  if (store && field) browser.from(remoteSource(store, dictionary));
  else if (store) {
    const load = (): void => {
      localItems(store, dictionary).then(
        (items) =>
          browser.from(items ? localSource(where ? items.filter(where) : items) : remoteSource(store, dictionary)),
        (error: Error) => browser.fail(error.message, load),
      );
    };
    load();
  }
  return () => {};
}

/** Entries that can't be chosen any more are listed with the reason, where the others of their kind are. */
function retiredEntries({ model, scope }: FieldState): DictionaryItem[] {
  const { where, definition } = model;
  if (definition.includeDisabled) return [];
  const items = scope.form.options.dictionaries.items(definition.dictionary ?? '')?.values() ?? [];
  return [...items].filter(
    (item) => item.enabled === false && (!where || scope.form.evaluate(where, scope, { item }) === true),
  );
}

/** Null where the dictionary is too large to send: then each question goes to the server. */
async function localItems(store: Store, id: string): Promise<readonly DictionaryItem[] | null> {
  try {
    return (await store.dictionary(id)).items;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'refused') return null;
    throw error;
  }
}
