import { batch, type Signal, signal } from '@preact/signals-core';
import type { CompiledForm, DictionaryItem } from '../definition/types.ts';
import type { DictionaryItems, DictionarySource } from '../state/types.ts';
import type { Store } from '../store/types.ts';

/** Long enough for the answers of one burst of requests, too short to be seen. */
const GATHER_MILLISECONDS = 15;
interface Loaded {
  readonly items: Signal<DictionaryItems | null>;
  readonly problem: Signal<string | null>;
  attempt: number;
  /** The first try, whatever its answer. */
  answered: Promise<void>;
  /** Until its next turn. */
  timer?: ReturnType<typeof setTimeout> | undefined;
}

const RETRY_SECONDS = [1, 2, 5, 10, 30];

export interface SessionDictionaries extends DictionarySource {
  /** Loads what will be read at once, so that the first drawing has it. Resolves when all of them were answered. */
  prepare(ids: readonly string[]): Promise<void>;
  close(): void;
}

/** Loads each dictionary when it is first read, and tries again until it is there. */
export function createDictionarySource(
  store: Pick<Store, 'dictionary'>,
  known: CompiledForm['dictionaries'],
): SessionDictionaries {
  const loaded = new Map<string, Loaded>();
  const arrived: (() => void)[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let closed = false;
  const isRemote = (id: string) => known[id]?.remote ?? false;

  const show = (): void =>
    batch(() => {
      for (const each of arrived.splice(0)) each();
    });

  /** What arrives together is shown together: each arrival by itself would redraw and judge everything again. */
  const arrive = (each: () => void): void => {
    arrived.push(each);
    if (arrived.length > 1) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      show();
    }, GATHER_MILLISECONDS);
    timers.add(timer);
  };

  const load = async (id: string, target: Loaded): Promise<void> => {
    try {
      const { items } = await store.dictionary(id);
      arrive(() => {
        target.items.value = toItems(items);
        target.problem.value = null;
      });
    } catch (error) {
      if (closed) return;
      target.problem.value = error instanceof Error ? error.message : String(error);
      const seconds = RETRY_SECONDS[Math.min(target.attempt++, RETRY_SECONDS.length - 1)] ?? 0;
      target.timer = setTimeout(() => again(id, target), seconds * 1000);
      timers.add(target.timer);
    }
  };

  const again = (id: string, target: Loaded): void => {
    clearTimeout(target.timer);
    if (target.timer) timers.delete(target.timer);
    target.timer = undefined;
    void load(id, target);
  };

  const find = (id: string): Loaded => {
    let target = loaded.get(id);
    if (!target) {
      target = { items: signal(null), problem: signal(null), attempt: 0, answered: Promise.resolve() };
      loaded.set(id, target);
      if (!isRemote(id)) target.answered = load(id, target);
    }
    return target;
  };

  return {
    isRemote,
    async prepare(ids) {
      await Promise.all(ids.map((id) => find(id).answered));
      show();
    },
    items: (id) => find(id).items.value,
    problem: (id) => find(id).problem.value,
    retry(id) {
      const target = find(id);
      // Under way: its answer comes anyway.
      if (target.timer) again(id, target);
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** Looked up by code only once somebody does: of thousands of places, a new declaration names none. */
function toItems(list: readonly DictionaryItem[]): DictionaryItems {
  let byCode: Map<string, DictionaryItem> | undefined;
  return {
    values: () => list,
    get(code) {
      byCode ??= new Map(list.map((item) => [item.code, item]));
      return byCode.get(code);
    },
  };
}
