import type { Applicant, DeclarationMeta } from '@zhicheng/engine';
import { ProblemError } from '../errors.ts';
import type { Queries } from './open-data.ts';
import type { DeclarationRow } from './tables.ts';

export interface Declaration extends Omit<DeclarationRow, 'meta' | 'applicant'> {
  meta: DeclarationMeta;
  applicant: Applicant;
}

/** Rejects with `not-found` for another person's declaration as for none: ids can't be tried out. */
export async function findDeclaration(queries: Queries, id: string, ownerId: string): Promise<Declaration> {
  const row = await queries
    .selectFrom('declarations')
    .selectAll()
    .where('id', '=', id)
    .where('ownerId', '=', ownerId)
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return toDeclaration(row);
}

/** Newest first. */
export async function listDeclarations(queries: Queries, ownerId: string): Promise<Declaration[]> {
  const rows = await queries
    .selectFrom('declarations')
    .selectAll()
    .where('ownerId', '=', ownerId)
    .orderBy('updatedAt', 'desc')
    .execute();
  return rows.map(toDeclaration);
}

export async function insertDeclaration(queries: Queries, declaration: Declaration): Promise<void> {
  const { meta, applicant } = declaration;
  await queries
    .insertInto('declarations')
    .values({ ...declaration, meta: JSON.stringify(meta), applicant: JSON.stringify(applicant) })
    .execute();
}

/** Counts a change; answers the new revision, which no scope of the declaration has had as its version. */
export async function raiseRevision(queries: Queries, id: string, at: string): Promise<number> {
  const { revision } = await queries
    .updateTable('declarations')
    .set((set) => ({ revision: set('revision', '+', 1), updatedAt: at }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

function toDeclaration(row: DeclarationRow): Declaration {
  return { ...row, meta: JSON.parse(row.meta), applicant: JSON.parse(row.applicant) };
}
