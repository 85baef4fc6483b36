import type { Services } from '../services.ts';
import { deleteFile } from '../stores/files.ts';
import { thumbnailOf } from './uploads.ts';

const hour = 3_600_000;
const day = 24 * hour;

type Swept = Pick<Services, 'data' | 'blobs' | 'uploads' | 'clock'>;

/** Sweeps now and every hour until it is stopped; `stop` waits for a sweep under way. */
export function startSweeping(services: Swept, onError: (error: unknown) => void): () => Promise<void> {
  let sweeping = sweep(services).catch(onError);
  const timer = setInterval(() => {
    sweeping = sweep(services).catch(onError);
  }, hour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}

/** Removes what has expired: uploads and files that no saved scope refers to for a day, used-up codes, old sessions. */
export async function sweep({ data, blobs, uploads, clock }: Swept): Promise<void> {
  const now = clock().toISOString();
  const yesterday = new Date(clock().getTime() - day).toISOString();

  const removeBytes = async (blob: string) => {
    await blobs.remove(blob);
    await blobs.remove(thumbnailOf(blob));
  };

  const staged = await data.selectFrom('files').selectAll().where('stagedAt', '<', yesterday).execute();
  for (const file of staged) {
    const unused = await data.transaction().execute((transaction) => deleteFile(transaction, file, yesterday));
    if (unused) await removeBytes(unused);
  }

  const abandoned = await data.selectFrom('uploads').select('id').where('createdAt', '<', yesterday).execute();
  for (const { id } of abandoned) {
    await uploads.discard(id);
    // A stop between storing the bytes and storing their row leaves bytes that nothing refers to.
    const used = await data.selectFrom('files').select('id').where('blob', '=', id).executeTakeFirst();
    if (!used) await removeBytes(id);
    await data.deleteFrom('uploads').where('id', '=', id).execute();
  }

  await data
    .deleteFrom('answers')
    .where('createdAt', '<', new Date(clock().getTime() - 2 * day).toISOString())
    .execute();
  await data.deleteFrom('captchas').where('expiresAt', '<', now).execute();
  await data.deleteFrom('emailCodes').where('expiresAt', '<', now).execute();
  await data.deleteFrom('loginFailures').where('lastAt', '<', yesterday).execute();
  await data.deleteFrom('sessions').where('expiresAt', '<', now).execute();
}
