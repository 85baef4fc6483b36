import type { JsonObject } from '../definition/types.ts';

/** Input of one scope that the server has not acknowledged. */
export interface JournalEntry {
  /** Scope: `/basicInfo`, `/education/e1`. */
  path: string;
  /** Null: the row is to be removed. */
  value: JsonObject | null;
  /** The version the input started from; null: the scope was not stored yet. */
  baseVersion: string | null;
  /** True once the person saved it: it is sent as soon as the server can be reached. Otherwise it is only typed. */
  send: boolean;
}

/** Unacknowledged input of one user in one declaration. It outlives the page; one entry a scope, the last one counts. */
export interface Journal {
  put(entry: JournalEntry): Promise<void>;
  remove(path: string): Promise<void>;
  /** In the order in which the scopes were first put. */
  all(): Promise<JournalEntry[]>;
  clear(): Promise<void>;
}

/** A journal that lasts as long as the page: where there is no IndexedDB, and in tests. */
export function createMemoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>();
  return {
    async put(entry) {
      entries.set(entry.path, entry);
    },
    async remove(path) {
      entries.delete(path);
    },
    all: async () => [...entries.values()],
    async clear() {
      entries.clear();
    },
  };
}
