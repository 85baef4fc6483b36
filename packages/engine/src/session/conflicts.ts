import type { JsonObject } from '../definition/types.ts';
import { locate } from '../model/field-at.ts';
import type { FieldScope } from '../state/types.ts';
import type { StoredScope } from '../store/types.ts';
import { findDifferences } from './differences.ts';
import { save } from './save.ts';
import { conflictAt, dropConflict, openScope, type SessionCore } from './session-core.ts';
import { showRemoved, showStored, showUnsent } from './show-stored.ts';
import type { Conflict, SaveOutcome } from './types.ts';

/** Puts both sides before the person. Ours stays in the fields and in the journal; nothing is overwritten. */
export function addConflict(core: SessionCore, path: string, mine: JsonObject, other: StoredScope | null): void {
  const scope = openScope(core, path) ?? conflictAt(core, path)?.scope ?? reopenRow(core, path, mine);
  const conflict: Conflict = {
    scope,
    other,
    // When it is read: the names of codes may still be loading, and the person may go on typing.
    get differences() {
      return findDifferences(scope, scope.value(), other?.value ?? {});
    },
  };
  dropConflict(core, path);
  core.conflicts.value = [...core.conflicts.peek(), conflict];
}

export async function resolve(core: SessionCore, conflict: Conflict, take: 'mine' | 'theirs'): Promise<SaveOutcome> {
  const { scope, other } = conflict;
  // A save under way was made before the decision: it must not profit from it.
  await core.outbox.flush();
  const latest = conflictAt(core, scope.path);
  if (!latest) return { status: 'saved', replaced: [] };
  if (latest.other?.version !== other?.version) return { status: 'conflict', conflict: latest };
  core.outbox.cancel(scope.path);
  dropConflict(core, scope.path);
  if (take === 'mine') {
    // The person has seen the other version: ours may follow it.
    if (other) core.bases.set(scope.path, other);
    else core.bases.delete(scope.path);
    const outcome = await save(core, scope);
    if (outcome.status !== 'conflict') letGo(core, scope);
    return outcome;
  }
  if (other) {
    scope.load(other.value, other.version, other.unconfirmed);
    showStored(core, other);
  } else {
    showRemoved(core, scope.path);
  }
  letGo(core, scope);
  await core.keeper.settle(scope.path, null);
  return { status: 'saved', replaced: [] };
}

/** Scopes that no dialog owns: they live as long as their conflict. */
const reopened = new WeakSet<FieldScope>();

/** The row's dialog is closed: its fields come back, with our values in them. */
function reopenRow(core: SessionCore, path: string, mine: JsonObject): FieldScope {
  showUnsent(core, { path, value: mine });
  const place = locate(core.form.model, path);
  const scope = core.form.table(place?.scope.pointer ?? '').edit(place?.rowId ?? '');
  // Nothing of it is acknowledged: all of it differs from what is stored.
  scope.load({}, core.bases.get(path)?.version ?? null);
  scope.restore(mine);
  reopened.add(scope);
  core.openRows.set(path, scope);
  return scope;
}

function letGo({ openRows }: SessionCore, scope: FieldScope): void {
  if (!reopened.has(scope)) return;
  scope.dispose();
  if (openRows.get(scope.path) === scope) openRows.delete(scope.path);
}
