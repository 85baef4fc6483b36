import { Draft } from './draft.ts';
import { applyOperation } from './operations/index.ts';
import type { DraftChange, DraftScope, MigrationDefinition } from './types.ts';

export interface MigratedDraft {
  /** The version it has now. */
  version: string;
  scopes: DraftScope[];
  changes: DraftChange[];
  /** What changed between the versions, in the applicant's words, oldest first. */
  notices: string[];
}

/**
 * Brings a draft from its version to `to`, step by step. Null where no chain of migrations leads there: the draft then
 * stays at its own version. What was stored is not changed.
 */
export function migrateDraft(
  scopes: readonly DraftScope[],
  migrations: readonly MigrationDefinition[],
  from: string,
  to: string,
): MigratedDraft | null {
  const chain = findChain(migrations, from, to);
  if (!chain) return null;
  const draft = new Draft(scopes);
  for (const migration of chain) for (const operation of migration.operations) applyOperation(draft, operation);
  return {
    version: to,
    scopes: [...draft.scopes].map(([path, value]) => ({ path, value })),
    changes: draft.changes,
    notices: chain.map(({ notice }) => notice),
  };
}

function findChain(migrations: readonly MigrationDefinition[], from: string, to: string): MigrationDefinition[] | null {
  const chain: MigrationDefinition[] = [];
  let version = from;
  while (version !== to) {
    const next = migrations.find((migration) => migration.from === version);
    if (!next || chain.includes(next)) return null;
    chain.push(next);
    version = next.to;
  }
  return chain;
}
