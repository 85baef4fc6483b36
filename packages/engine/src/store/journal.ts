import type { JsonObject } from '../definition/types.ts';
import { createMemoryUploads, type KeptUploads } from './kept-uploads.ts';

/** Input of one scope that the server has not acknowledged. */
export interface JournalEntry {
  /** Scope: `/basicInfo`, `/education/e1`. */
  path: string;
  /** Null: the row is to be removed. */
  value: JsonObject | null;
  /** The version the input started from; null: the scope was not stored yet. */
  baseVersion: string | null;
  /** What was stored under that version: tells who has changed what since. Absent: not known. */
  base?: JsonObject;
  /** The form it was typed into; absent: the present one. */
  form?: FormStamp;
  /** True once the person saved it: it is sent as soon as the server can be reached. Otherwise it is only typed. */
  send: boolean;
  /** The page that keeps it. */
  tab: string;
}

export interface FormStamp {
  id: string;
  version: string;
}

/**
 * Unacknowledged input of one user in one declaration. It outlives the page; one entry a scope and page, the last one
 * counts: two pages that have the same scope open never write over each other.
 */
export interface Journal {
  /** It outlives the page. */
  readonly lasting: boolean;
  put(entry: JournalEntry): Promise<void>;
  remove(path: string, tab: string): Promise<void>;
  /** A page that is gone leaves its entry to another one. False: somebody else has taken it first. */
  take(entry: JournalEntry, tab: string): Promise<boolean>;
  /** In the order in which the scopes were first put. */
  all(): Promise<JournalEntry[]>;
  clear(): Promise<void>;
  /** Files on their way. */
  readonly uploads: KeptUploads;
}

/** A journal in memory: for tests, which open it in page after page; `lasting` false: where the browser keeps nothing. */
export function createMemoryJournal(lasting = true): Journal {
  let entries: readonly JournalEntry[] = [];
  const find = (path: string, tab: string) => entries.find((entry) => entry.path === path && entry.tab === tab);
  return {
    lasting,
    async put(entry) {
      const before = find(entry.path, entry.tab);
      entries = before ? entries.map((other) => (other === before ? entry : other)) : [...entries, entry];
    },
    async remove(path, tab) {
      const before = find(path, tab);
      entries = entries.filter((other) => other !== before);
    },
    async take(entry, tab) {
      const before = find(entry.path, entry.tab);
      entries = entries.map((other) => (other === before ? { ...other, tab } : other));
      return before !== undefined;
    },
    all: async () => [...entries],
    async clear() {
      entries = [];
    },
    uploads: createMemoryUploads(),
  };
}
