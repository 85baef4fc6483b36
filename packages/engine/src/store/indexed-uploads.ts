import type { JournalDatabase } from './indexed-journal.ts';
import { KEPT_BYTES, KEPT_MILLIS, type KeptUploads } from './kept-uploads.ts';

/** Files on their way in the journal's database, by user and declaration like all of it. */
export function createIndexedUploads(database: JournalDatabase, user: string, declaration: string): KeptUploads {
  const writing = () => database.transaction(['uploads', 'bytes'], 'readwrite', { durability: 'strict' });
  return {
    async put(upload, bytes) {
      const [others, here] = await Promise.all([database.getAll('uploads'), database.getAllKeys('bytes')]);
      const held = others.reduce((sum, { id, size }) => (here.includes(id) ? sum + size : sum), 0);
      if (held + bytes.size > KEPT_BYTES) throw new Error(`${held} bytes of files are kept already`);
      const transaction = writing();
      await Promise.all([
        transaction.objectStore('uploads').put({ ...upload, user, declaration, since: Date.now() }),
        transaction.objectStore('bytes').put(bytes, upload.id),
        transaction.done,
      ]);
    },
    async update(upload) {
      const transaction = writing();
      const uploads = transaction.objectStore('uploads');
      const before = await uploads.get(upload.id);
      if (before) await uploads.put({ ...before, ...upload });
      await transaction.done;
    },
    bytes: async (id) => (await database.get('bytes', id)) ?? null,
    async remove(id) {
      const transaction = writing();
      await Promise.all([
        transaction.objectStore('uploads').delete(id),
        transaction.objectStore('bytes').delete(id),
        transaction.done,
      ]);
    },
    async all() {
      const found = await database.getAllFromIndex('uploads', 'declaration', [user, declaration]);
      return found
        .sort((a, b) => a.since - b.since)
        .map(({ user: _, declaration: __, since: ___, ...upload }) => upload);
    },
  };
}

/** Whoever's they are. What was sent where stays noted: its owner is told that the file has to be chosen again. */
export async function dropOldBytes(database: JournalDatabase): Promise<void> {
  const transaction = database.transaction(['uploads', 'bytes'], 'readwrite');
  const uploads = await transaction.objectStore('uploads').getAll();
  const old = uploads.filter(({ since }) => since < Date.now() - KEPT_MILLIS);
  await Promise.all([...old.map(({ id }) => transaction.objectStore('bytes').delete(id)), transaction.done]);
}
