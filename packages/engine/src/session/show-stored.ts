import { locate } from '../model/field-at.ts';
import type { StoredScope } from '../store/types.ts';
import { openScope, type SessionCore, UNSTORED } from './session-core.ts';

/** Shows what the store holds now, in place of what this session had of the scope. */
export function showStored(core: SessionCore, stored: StoredScope): void {
  core.bases.set(stored.path, stored);
  openScope(core, stored.path)?.load(stored.value, stored.version, stored.unconfirmed);
  showRow(core, stored);
}

/** The scope is not stored any more: a row leaves its table, a panel is empty. */
export function showRemoved(core: SessionCore, path: string): void {
  const base = core.bases.get(path);
  if (base) core.removed.set(path, base);
  core.bases.delete(path);
  const place = locate(core.form.model, path);
  if (place?.rowId) core.form.table(place.scope.pointer).drop(place.rowId);
  else openScope(core, path)?.load({}, null);
}

/** Out of sight, but its version is still known: whatever is sent for it meets what the store holds. */
export function hideRow(core: SessionCore, path: string): void {
  const base = core.bases.get(path);
  showRemoved(core, path);
  if (base) core.bases.set(path, base);
}

/** A row with what the person entered, though the store has not acknowledged it. */
export function showUnsent(core: SessionCore, { path, value }: Pick<StoredScope, 'path' | 'value'>): void {
  const version = core.bases.get(path)?.version ?? UNSTORED;
  showRow(core, { path, value, version, updatedAt: new Date().toISOString() });
}

export function showRow({ form }: SessionCore, stored: StoredScope): void {
  const place = locate(form.model, stored.path);
  if (place?.rowId) form.table(place.scope.pointer).put(stored);
}
