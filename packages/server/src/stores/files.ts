import type { Attachment } from '@zhicheng/engine';
import type { Queries } from './open-data.ts';
import type { FileRow } from './tables.ts';

export async function findFile(queries: Queries, id: string): Promise<FileRow | undefined> {
  return queries.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A file that a person may take over: any of their own declarations'. */
export async function findOwnFile(queries: Queries, id: string, ownerId: string): Promise<FileRow | undefined> {
  return queries
    .selectFrom('files')
    .innerJoin('declarations', 'declarations.id', 'files.declarationId')
    .selectAll('files')
    .where('files.id', '=', id)
    .where('declarations.ownerId', '=', ownerId)
    .executeTakeFirst();
}

/** The files that saved scopes of a declaration refer to. */
export async function readAttachedFiles(queries: Queries, declarationId: string): Promise<FileRow[]> {
  return (
    queries
      .selectFrom('files')
      .selectAll()
      .where('declarationId', '=', declarationId)
      .where('stagedAt', 'is', null)
      // What earlier versions of the form held is kept, but no scope has it.
      .where('scope', 'like', '/%')
      .orderBy('uploadedAt')
      .execute()
  );
}

export async function insertFile(queries: Queries, row: FileRow): Promise<void> {
  await queries.insertInto('files').values(row).execute();
}

/** Lets a scope's files go, all or those not kept: they expire unless a scope refers to them again. */
export async function stageFiles(
  queries: Queries,
  { declarationId, scope, at, kept = [] }: { declarationId: string; scope: string; at: string; kept?: string[] },
): Promise<void> {
  let update = queries
    .updateTable('files')
    .set({ stagedAt: at })
    .where('declarationId', '=', declarationId)
    .where('scope', '=', scope)
    .where('stagedAt', 'is', null);
  if (kept.length > 0) update = update.where('id', 'not in', kept);
  await update.execute();
}

/**
 * Follows a migration: files go with the scope that holds them now. Those that no scope holds any more are kept, under the
 * version that held them (`1.0.0:/education/e1`).
 */
export async function moveFiles(
  queries: Queries,
  declarationId: string,
  { places, orphans }: { places: ReadonlyMap<string, string>; orphans: string },
): Promise<void> {
  for (const { id, scope } of await readAttachedFiles(queries, declarationId)) {
    const place = places.get(id) ?? `${orphans}:${scope}`;
    if (place !== scope) await queries.updateTable('files').set({ scope: place }).where('id', '=', id).execute();
  }
}

/** Removes the row of a file that is let go since before a moment; answers the blob if no other file shares its bytes. */
export async function deleteFile(queries: Queries, { id, blob }: FileRow, before: string): Promise<string | null> {
  const { numDeletedRows } = await queries
    .deleteFrom('files')
    .where('id', '=', id)
    // A scope may have taken it up again since it was looked for.
    .where('stagedAt', '<', before)
    .executeTakeFirst();
  const other = await queries.selectFrom('files').select('id').where('blob', '=', blob).executeTakeFirst();
  return numDeletedRows > 0n && !other ? blob : null;
}

export function toAttachment(row: FileRow): Attachment {
  const { id, kind, name, fileName, mediaType, size, uploadedAt, photo } = row;
  const attachment: Attachment = { id, kind, name, fileName, mediaType, size, uploadedAt };
  return photo ? { ...attachment, photo: JSON.parse(photo) } : attachment;
}
