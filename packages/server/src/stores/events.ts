import type { DeclarationEvent, Receipt } from '@zhicheng/engine';
import type { Queries } from './open-data.ts';
import type { SnapshotRow } from './tables.ts';

/** What has happened, oldest first. Events are only ever added. */
export async function readEvents(queries: Queries, declarationId: string): Promise<DeclarationEvent[]> {
  const rows = await queries
    .selectFrom('events')
    .selectAll()
    .where('declarationId', '=', declarationId)
    .orderBy('seq')
    .execute();
  return rows.map(({ declarationId: _, ...event }) => event);
}

/** To be called in a transaction. */
export async function appendEvent(
  queries: Queries,
  declarationId: string,
  event: Omit<DeclarationEvent, 'seq' | 'at'> & { at: string },
): Promise<void> {
  const { last } = await queries
    .selectFrom('events')
    .select((select) => select.fn.max('seq').as('last'))
    .where('declarationId', '=', declarationId)
    .executeTakeFirstOrThrow();
  await queries
    .insertInto('events')
    .values({ declarationId, seq: (last ?? 0) + 1, ...event })
    .execute();
}

/** What the latest 送审 froze: canonical JSON, the very text that was hashed. */
export async function readFrozen(queries: Queries, declarationId: string): Promise<SnapshotRow | undefined> {
  return queries
    .selectFrom('snapshots')
    .selectAll()
    .where('declarationId', '=', declarationId)
    .orderBy('submittedAt', 'desc')
    .executeTakeFirst();
}

/** The receipt of the latest 送审. */
export async function readReceipt(queries: Queries, declarationId: string): Promise<Receipt | null> {
  const row = await queries
    .selectFrom('snapshots')
    .select(['number', 'sha256', 'submittedAt'])
    .where('declarationId', '=', declarationId)
    .orderBy('submittedAt', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
