import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createMemoryJournal, type Journal, type JournalEntry } from './journal.ts';

interface JournalSchema extends DBSchema {
  entries: {
    key: [user: string, declaration: string, path: string];
    value: JournalEntry & { user: string; declaration: string; since: number };
    indexes: { user: string; declaration: [user: string, declaration: string] };
  };
}

type Database = IDBPDatabase<JournalSchema>;

const NAME = 'zhicheng-journal';

/** The journal of a user and a declaration in IndexedDB; in memory where the browser keeps nothing (private modes). */
export async function openJournal(userId: string, declarationId: string): Promise<Journal> {
  const database = await openDatabase();
  return database ? createIndexedJournal(database, userId, declarationId) : createMemoryJournal();
}

/** Erases what a user's unfinished input left on this computer: on sign-out. Without a user: everybody's. */
export async function clearJournal(userId?: string): Promise<void> {
  const database = await openDatabase();
  if (!database) return;
  const { store, done } = database.transaction('entries', 'readwrite', { durability: 'strict' });
  const keys = userId === undefined ? await store.getAllKeys() : await store.index('user').getAllKeys(userId);
  await Promise.all([...keys.map((key) => store.delete(key)), done]);
  database.close();
}

function createIndexedJournal(database: Database, user: string, declaration: string): Journal {
  // `strict` by name: a change counts as kept only when the disk has it, and browsers' defaults differ.
  const writing = () => database.transaction('entries', 'readwrite', { durability: 'strict' });
  const keyOf = (path: string): [string, string, string] => [user, declaration, path];
  return {
    async put(entry) {
      const { store, done } = writing();
      const before = await store.get(keyOf(entry.path));
      await store.put({ ...entry, user, declaration, since: before?.since ?? Date.now() });
      await done;
    },
    async remove(path) {
      const { store, done } = writing();
      await store.delete(keyOf(path));
      await done;
    },
    async all() {
      const found = await database.getAllFromIndex('entries', 'declaration', [user, declaration]);
      return found
        .sort((a, b) => a.since - b.since)
        .map(({ path, value, baseVersion, send }) => ({ path, value, baseVersion, send }));
    },
    async clear() {
      const { store, done } = writing();
      const keys = await store.index('declaration').getAllKeys([user, declaration]);
      await Promise.all([...keys.map((key) => store.delete(key)), done]);
    },
  };
}

/** Null where IndexedDB is missing or refuses, as in private windows. */
async function openDatabase(): Promise<Database | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    return await openDB<JournalSchema>(NAME, 1, {
      upgrade(database) {
        const store = database.createObjectStore('entries', { keyPath: ['user', 'declaration', 'path'] });
        store.createIndex('user', 'user');
        store.createIndex('declaration', ['user', 'declaration']);
      },
    });
  } catch {
    return null;
  }
}
