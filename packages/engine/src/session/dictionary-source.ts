import { batch, type Signal, signal } from '@preact/signals-core';
import type { CompiledForm, DictionaryItem } from '../definition/types.ts';
import type { DictionarySource } from '../state/types.ts';
import type { Store } from '../store/types.ts';

type Items = ReadonlyMap<string, DictionaryItem>;

/** Long enough for the answers of one burst of requests, too short to be seen. */
const GATHER_MILLISECONDS = 15;
const RETRY_SECONDS = [1, 2, 5, 10, 30];

/** Loads each dictionary when it is first read, and tries again until it is there. */
export function createDictionarySource(
  store: Pick<Store, 'dictionary'>,
  known: CompiledForm['dictionaries'],
): DictionarySource & { close(): void } {
  const loaded = new Map<string, Signal<Items | null>>();
  const arrived: (() => void)[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let closed = false;
  const isRemote = (id: string) => known[id]?.remote ?? false;

  /** What arrives together is shown together: each arrival by itself would redraw and judge everything again. */
  const arrive = (show: () => void): void => {
    arrived.push(show);
    if (arrived.length > 1) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      batch(() => {
        for (const each of arrived.splice(0)) each();
      });
    }, GATHER_MILLISECONDS);
    timers.add(timer);
  };

  const load = async (id: string, target: Signal<Items | null>, attempt: number): Promise<void> => {
    try {
      const { items } = await store.dictionary(id);
      arrive(() => {
        target.value = new Map(items.map((item) => [item.code, item]));
      });
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
