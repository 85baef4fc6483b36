import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { createIndexedUploads, dropOldBytes } from './indexed-uploads.ts';
import { createMemoryJournal, type Journal, type JournalEntry } from './journal.ts';
import type { KeptUpload } from './kept-uploads.ts';

type Owned<Thing> = Thing & { user: string; declaration: string; since: number };
type Owner = [user: string, declaration: string];

export interface JournalSchema extends DBSchema {
  changes: {
    key: [user: string, declaration: string, path: string, tab: string];
    value: Owned<JournalEntry>;
    indexes: { user: string; declaration: Owner };
  };
  uploads: {
    key: string;
    value: Owned<KeptUpload>;
    indexes: { user: string; declaration: Owner };
  };
  /** Apart from what is known about them, which is read and written without them. */
  bytes: { key: string; value: Blob };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

const NAME = 'zhicheng-journal';
/** A page of an older release, open beside this one, may hold the old database. Milliseconds. */
const PATIENCE = 2000;

/** The journal of a user and a declaration in IndexedDB; in memory where the browser keeps nothing (private modes). */
export async function openJournal(userId: string, declarationId: string): Promise<Journal> {
  const database = await openDatabase();
  return database ? createIndexedJournal(database, userId, declarationId) : createMemoryJournal(false);
}

/** Erases what a user's unfinished input left on this computer: on sign-out. Without a user: everybody's. */
export async function clearJournal(userId?: string): Promise<void> {
  const database = await openDatabase();
  if (!database) return;
  const transaction = database.transaction(['changes', 'uploads', 'bytes'], 'readwrite', { durability: 'strict' });
  const [changes, uploads] = [transaction.objectStore('changes'), transaction.objectStore('uploads')];
  const [written, files] = await Promise.all(
    userId === undefined
      ? [changes.getAllKeys(), uploads.getAllKeys()]
      : [changes.index('user').getAllKeys(userId), uploads.index('user').getAllKeys(userId)],
  );
  await Promise.all([
    ...written.map((key) => changes.delete(key)),
    ...files.flatMap((id) => [uploads.delete(id), transaction.objectStore('bytes').delete(id)]),
    transaction.done,
  ]);
  database.close();
}

function createIndexedJournal(database: JournalDatabase, user: string, declaration: string): Journal {
  // `strict` by name: a change counts as kept only when the disk has it, and browsers' defaults differ.
  const writing = () => database.transaction('changes', 'readwrite', { durability: 'strict' });
  /** When each scope was first put. */
  const since = new Map<string, number>();
  const keyOf = (path: string, tab: string): JournalSchema['changes']['key'] => [user, declaration, path, tab];
  return {
    lasting: true,
    async put(entry) {
      const key = keyOf(entry.path, entry.tab).join();
      const first = since.get(key) ?? Date.now();
      since.set(key, first);
      const transaction = writing();
      const written = transaction.store.put({ ...entry, user, declaration, since: first });
      // At once, without waiting for an answer: a page that is being left hears none, and its last words count.
      transaction.commit();
      await Promise.all([written, transaction.done]);
    },
    async remove(path, tab) {
      since.delete(keyOf(path, tab).join());
      const { store, done } = writing();
      await store.delete(keyOf(path, tab));
      await done;
    },
    async take(entry, tab) {
      const { store, done } = writing();
      const before = await store.get(keyOf(entry.path, entry.tab));
      if (before) since.set(keyOf(entry.path, tab).join(), before.since);
      if (before) await Promise.all([store.delete(keyOf(entry.path, entry.tab)), store.put({ ...before, tab })]);
      await done;
      return before !== undefined;
    },
    async all() {
      const found = await database.getAllFromIndex('changes', 'declaration', [user, declaration]);
      return found.sort((a, b) => a.since - b.since).map(({ user: _, declaration: __, since: ___, ...entry }) => entry);
    },
    async clear() {
      const { store, done } = writing();
      const keys = await store.index('declaration').getAllKeys([user, declaration]);
      await Promise.all([...keys.map((key) => store.delete(key)), done]);
    },
    uploads: createIndexedUploads(database, user, declaration),
  };
}

/** Null where IndexedDB is missing or refuses, as in private windows, or can't be brought up to date. */
async function openDatabase(): Promise<JournalDatabase | null> {
  if (typeof indexedDB === 'undefined') return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  try {
    const opening = openDB<JournalSchema>(NAME, 2, {
      upgrade: (database, before, _, transaction) => upgrade(database, before, transaction),
      // A later release waits for this: what is typed from now on in this page is in the page only, and it says so.
      blocking: (_, __, event) => (event.target as unknown as JournalDatabase).close(),
    });
    const database = await Promise.race([opening, tooLong]);
    // Not waited for: what is asked of these files from now on comes after it.
    if (database) dropOldBytes(database).catch(() => {});
    return database;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function upgrade(
  database: JournalDatabase,
  before: number,
  transaction: IDBPTransaction<JournalSchema, ('changes' | 'uploads' | 'bytes')[], 'versionchange'>,
): Promise<void> {
  const changes = database.createObjectStore('changes', { keyPath: ['user', 'declaration', 'path', 'tab'] });
  const uploads = database.createObjectStore('uploads', { keyPath: 'id' });
  database.createObjectStore('bytes');
  for (const store of [changes, uploads]) {
    (store as typeof uploads).createIndex('user', 'user');
    (store as typeof uploads).createIndex('declaration', ['user', 'declaration']);
  }
  if (before !== 1) return;
  // One entry a scope, whichever page wrote it.
  const old = (transaction as unknown as IDBPTransaction<OldSchema, ['entries'], 'versionchange'>).objectStore(
    'entries',
  );
  for (const entry of await old.getAll()) await changes.put({ ...entry, tab: '' });
  (database as unknown as IDBPDatabase<OldSchema>).deleteObjectStore('entries');
}

interface OldSchema extends DBSchema {
  entries: { key: Owner; value: Owned<Omit<JournalEntry, 'tab'>> };
}
