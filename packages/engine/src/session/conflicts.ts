import type { JsonObject } from '../definition/types.ts';
import type { FieldScope } from '../state/types.ts';
import type { StoredScope } from '../store/types.ts';
import { findDifferences } from './differences.ts';
import { mergeWith, tellMerge } from './merge-scope.ts';
import type { Side } from './merge-values.ts';
import { letGo, reopenRow } from './reopened.ts';
import { save } from './save.ts';
import { conflictAt, dropConflict, openScope, type SessionCore } from './session-core.ts';
import { showRemoved, showStored } from './show-stored.ts';
import type { Choice, Conflict, SaveOutcome } from './types.ts';

/** Puts both sides before the person. Ours stays in the fields and in the journal; nothing is overwritten. */
export function addConflict(core: SessionCore, path: string, mine: JsonObject, other: StoredScope | null): void {
  const scope = openScope(core, path) ?? conflictAt(core, path)?.scope ?? reopenRow(core, path, mine);
  const conflict: Conflict = {
    scope,
    other,
    // When it is read: the names of codes may still be loading, and the person may go on typing.
    get differences() {
      const ours = scope.value();
      if (!other) return findDifferences(scope, ours, {});
      const { clashes } = mergeWith(core, path, ours, other);
      return findDifferences(scope, ours, other.value).filter(({ key }) => clashes.includes(key));
    },
  };
  dropConflict(core, path);
  core.conflicts.value = [...core.conflicts.peek(), conflict];
}

/** The row of a question that waits is opened: its fields hold our side from now on, and are where it is asked. */
export function moveConflict(core: SessionCore, scope: FieldScope): void {
  const waiting = conflictAt(core, scope.path);
  if (!waiting || waiting.scope === scope) return;
  const mine = waiting.scope.value();
  const base = core.bases.get(scope.path);
  scope.load(base?.value ?? {}, base?.version ?? null);
  scope.restore(mine);
  letGo(core, waiting.scope);
  addConflict(core, scope.path, mine, waiting.other);
}

export async function resolve(core: SessionCore, conflict: Conflict, take: Choice): Promise<SaveOutcome> {
  const { scope, other } = conflict;
  // A save under way was made before the decision: it must not profit from it.
  await core.outbox.flush();
  const latest = conflictAt(core, scope.path);
  if (!latest) return { status: 'saved', replaced: [] };
  if (latest.other?.version !== other?.version) return { status: 'conflict', conflict: latest };
  core.outbox.cancel(scope.path);
  dropConflict(core, scope.path);
  // The person has seen the other side: what is chosen follows it.
  if (other) takeIn(core, scope, other, take);
  else core.bases.delete(scope.path);
  const isOurs = other ? scope.dirty.peek() : take !== 'theirs';
  if (isOurs) {
    const outcome = await save(core, scope);
    if (outcome.status !== 'conflict') letGo(core, scope);
    return outcome;
  }
  if (other) showStored(core, other);
  else showRemoved(core, scope.path);
  letGo(core, scope);
  await core.keeper.settle(scope.path, null);
  return { status: 'saved', replaced: [] };
}

/** The other side becomes what is stored; what is chosen of ours, and what only we changed, stands in the fields. */
function takeIn(core: SessionCore, scope: FieldScope, other: StoredScope, take: Choice): void {
  const choose = (key: string): Side => (typeof take === 'string' ? take : (take[key] ?? 'mine'));
  const { value, taken } = mergeWith(core, scope.path, scope.value(), other, choose);
  core.bases.set(scope.path, other);
  scope.acknowledge(other.value, other.version);
  scope.restore(value);
  tellMerge(core, scope.path, taken);
}
