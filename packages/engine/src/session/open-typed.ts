import type { FieldScope } from '../state/types.ts';
import { addConflict } from './conflicts.ts';
import { startFrom } from './left-entry.ts';
import { mergeWith, tellMerge } from './merge-scope.ts';
import type { SessionCore } from './session-core.ts';

/** A row is opened for which an earlier visit typed something: it stands in the fields again. */
export function openTyped(core: SessionCore, scope: FieldScope): void {
  const { path } = scope;
  const left = core.typed.get(path);
  if (!left?.value) return;
  core.typed.delete(path);
  void core.journal.take(left, core.tab).catch(() => false);
  const stored = core.bases.get(path);
  if (!stored?.value || stored.version === left.baseVersion) {
    scope.restore(left.value);
    return;
  }
  const other = { path, value: stored.value, version: stored.version, updatedAt: stored.updatedAt };
  startFrom(core, left);
  const merged = mergeWith(core, path, left.value, other);
  scope.restore(merged.value);
  if (merged.clashes.length > 0) {
    addConflict(core, path, left.value, other);
    return;
  }
  core.bases.set(path, stored);
  tellMerge(core, path, merged.taken);
}
