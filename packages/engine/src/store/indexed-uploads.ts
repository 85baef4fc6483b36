import type { JournalDatabase } from './indexed-journal.ts';
import { KEPT_BYTES, type KeptUploads } from './kept-uploads.ts';

/** Files on their way in the journal's database, by user and declaration like all of it. */
export function createIndexedUploads(database: JournalDatabase, user: string, declaration: string): KeptUploads {
  const writing = () => database.transaction(['uploads', 'bytes'], 'readwrite', { durability: 'strict' });
  return {
    async put(upload, bytes) {
      const others = await database.getAll('uploads');
      const held = others.reduce((sum, { size }) => sum + size, 0);
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
