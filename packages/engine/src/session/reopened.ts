import type { JsonObject } from '../definition/types.ts';
import { locate } from '../model/field-at.ts';
import type { FieldScope } from '../state/types.ts';
import type { SessionCore } from './session-core.ts';
import { showUnsent } from './show-stored.ts';

/** Scopes that no dialog owns: they live as long as their conflict. */
const reopened = new WeakSet<FieldScope>();

/** The row's dialog is closed: its fields come back, with our values in them. */
export function reopenRow(core: SessionCore, path: string, mine: JsonObject): FieldScope {
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

export function letGo({ openRows }: SessionCore, scope: FieldScope): void {
  if (!reopened.has(scope)) return;
  scope.dispose();
  if (openRows.get(scope.path) === scope) openRows.delete(scope.path);
}
