import type { MigrationNotice } from '@zhicheng/engine';
import type { DraftChange } from '@zhicheng/engine/migration';
import type { Queries } from './open-data.ts';

/** Keeps every scope as it is, before a migration changes the draft. To be called in its transaction. */
export async function keepScopes(queries: Queries, declarationId: string, formVersion: string): Promise<void> {
  const rows = await queries.selectFrom('scopes').selectAll().where('declarationId', '=', declarationId).execute();
  for (const { unconfirmed: _, ...row } of rows) {
    await queries
      .insertInto('scopeHistory')
      .values({ ...row, formVersion })
      .execute();
  }
}

export async function noteMigration(
  queries: Queries,
  declarationId: string,
  { from, to, notices, changes }: MigrationNotice,
  at: string,
): Promise<void> {
  const lists = { notices: JSON.stringify(notices), changes: JSON.stringify(changes) };
  await queries
    .insertInto('migrations')
    .values({ declarationId, fromVersion: from, toVersion: to, ...lists, at, seenAt: null })
    .execute();
  await queries.updateTable('declarations').set({ formVersion: to }).where('id', '=', declarationId).execute();
}

/** All migrations that the applicant hasn't seen, told as one. */
export async function readUnseenMigration(queries: Queries, declarationId: string): Promise<MigrationNotice | null> {
  const rows = await queries
    .selectFrom('migrations')
    .selectAll()
    .where('declarationId', '=', declarationId)
    .where('seenAt', 'is', null)
    .orderBy('at')
    .execute();
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  return {
    from: first.fromVersion,
    to: last.toVersion,
    notices: rows.flatMap(({ notices }) => JSON.parse(notices) as string[]),
    changes: rows.flatMap(({ changes }) => JSON.parse(changes) as DraftChange[]),
  };
}

export async function markMigrationSeen(queries: Queries, declarationId: string, at: string): Promise<void> {
  await queries
    .updateTable('migrations')
    .set({ seenAt: at })
    .where('declarationId', '=', declarationId)
    .where('seenAt', 'is', null)
    .execute();
}
