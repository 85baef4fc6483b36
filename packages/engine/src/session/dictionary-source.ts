import { type Signal, signal } from '@preact/signals-core';
import type { CompiledForm, DictionaryItem } from '../definition/types.ts';
import type { DictionarySource } from '../state/types.ts';
import type { Store } from '../store/types.ts';

type Items = ReadonlyMap<string, DictionaryItem>;

const RETRY_SECONDS = [1, 2, 5, 10, 30];

/** Loads each dictionary when it is first read, and tries again until it is there. */
export function createDictionarySource(
  store: Pick<Store, 'dictionary'>,
  known: CompiledForm['dictionaries'],
): DictionarySource & { close(): void } {
  const loaded = new Map<string, Signal<Items | null>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let closed = false;
  const isRemote = (id: string) => known[id]?.remote ?? false;

  const load = async (id: string, target: Signal<Items | null>, attempt: number): Promise<void> => {
    try {
      const { items } = await store.dictionary(id);
      target.value = new Map(items.map((item) => [item.code, item]));
    } catch {
      if (closed) return;
      const seconds = RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)] ?? 0;
      const timer = setTimeout(() => {
        timers.delete(timer);
        void load(id, target, attempt + 1);
      }, seconds * 1000);
      timers.add(timer);
    }
  };

  return {
    isRemote,
    items(id) {
      let target = loaded.get(id);
      if (!target) {
        target = signal<Items | null>(null);
        loaded.set(id, target);
        if (!isRemote(id)) void load(id, target, 0);
      }
      return target.value;
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
