import type { JsonObject, StoredScope } from '@zhicheng/engine';
import { raiseRevision } from './declarations.ts';
import type { Queries } from './open-data.ts';
import type { ScopeRow } from './tables.ts';

export async function readScopes(queries: Queries, declarationId: string): Promise<StoredScope[]> {
  const rows = await queries
    .selectFrom('scopes')
    .selectAll()
    .where('declarationId', '=', declarationId)
    .orderBy('version')
    .execute();
  return rows.map(toStoredScope);
}

export async function readScope(queries: Queries, declarationId: string, path: string): Promise<StoredScope | null> {
  const row = await queries
    .selectFrom('scopes')
    .selectAll()
    .where('declarationId', '=', declarationId)
    .where('path', '=', path)
    .executeTakeFirst();
  return row ? toStoredScope(row) : null;
}

export interface ScopeWrite {
  path: string;
  value: JsonObject;
  at: string;
  unconfirmed?: boolean;
}

/** Stores a scope under a version that is new even if the scope was removed before. To be called in a transaction. */
export async function writeScope(queries: Queries, declarationId: string, write: ScopeWrite): Promise<StoredScope> {
  const row = {
    value: JSON.stringify(write.value),
    version: await raiseRevision(queries, declarationId, write.at),
    updatedAt: write.at,
    unconfirmed: write.unconfirmed ? 1 : 0,
  } as const;
  await queries
    .insertInto('scopes')
    .values({ declarationId, path: write.path, ...row })
    .onConflict((conflict) => conflict.columns(['declarationId', 'path']).doUpdateSet(row))
    .execute();
  return toStoredScope({ declarationId, path: write.path, ...row });
}

/** To be called in a transaction. */
export async function removeScope(queries: Queries, declarationId: string, path: string, at: string): Promise<void> {
  await raiseRevision(queries, declarationId, at);
  await queries.deleteFrom('scopes').where('declarationId', '=', declarationId).where('path', '=', path).execute();
}

function toStoredScope({ path, value, version, updatedAt, unconfirmed }: ScopeRow): StoredScope {
  const scope: StoredScope = { path, value: JSON.parse(value), version: String(version), updatedAt };
  return unconfirmed ? { ...scope, unconfirmed: true } : scope;
}
