import type { JsonObject } from '../definition/types.ts';
import { locate } from '../model/field-at.ts';
import type { StoredScope } from '../store/types.ts';
import { type Merged, type MergeOptions, mergeValues } from './merge-values.ts';
import { letGo } from './reopened.ts';
import { conflictAt, dropConflict, openScope, type SessionCore, type Stamp } from './session-core.ts';

/** Our value and the stored one, both made from what this session last knew to be stored. */
export function mergeWith(
  core: SessionCore,
  path: string,
  mine: JsonObject,
  other: StoredScope,
  choose?: MergeOptions['choose'],
): Merged {
  const fields = locate(core.form.model, path)?.scope.fields ?? [];
  const computed = new Set(fields.flatMap(({ key, derive }) => (derive ? [key] : [])));
  return mergeValues(mine, other.value, { base: baseOf(core.bases.get(path)), computed, ...(choose && { choose }) });
}

/**
 * What was stored elsewhere meets a change of ours that was made without knowing it. Where no field was changed on both
 * sides, the fields and the answer hold both; null: somebody has to choose, and nothing has happened.
 */
export function mergeIn(core: SessionCore, path: string, mine: JsonObject, other: StoredScope): JsonObject | null {
  const scope = openScope(core, path);
  const merged = mergeWith(core, path, mine, other);
  const shown = scope && mergeWith(core, path, scope.value(), other);
  if (merged.clashes.length > 0 || (shown && shown.clashes.length > 0)) return null;
  const pending = conflictAt(core, path);
  dropConflict(core, path);
  core.bases.set(path, other);
  if (scope && shown) {
    scope.acknowledge(other.value, other.version);
    scope.restore(shown.value);
  }
  tellMerge(core, path, merged.taken);
  if (pending) letGo(core, pending.scope);
  return merged.value;
}

/** Says what came in from elsewhere beside one's own input. */
export function tellMerge(core: SessionCore, path: string, taken: readonly string[]): void {
  const scope = locate(core.form.model, path)?.scope;
  if (!scope || taken.length === 0) return;
  const labels = taken.map((key) => scope.fieldByKey.get(key)?.label ?? '附件');
  const others = core.merges.peek().filter((merge) => merge.path !== path);
  core.merges.value = [...others, { path, title: scope.table?.rowName ?? scope.title, labels }];
}

/** What wasn't stored was empty. */
function baseOf(stamp: Stamp | undefined): JsonObject | undefined {
  return stamp ? stamp.value : {};
}
