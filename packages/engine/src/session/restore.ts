import type { JsonObject } from '../definition/types.ts';
import { locate } from '../model/field-at.ts';
import type { JournalEntry } from '../store/journal.ts';
import { isEditableStep } from '../store/scope-section.ts';
import type { StoredScope } from '../store/types.ts';
import { addConflict } from './conflicts.ts';
import { sameValue } from './same-value.ts';
import type { SessionCore } from './session-core.ts';
import { hideRow, showUnsent } from './show-stored.ts';

/**
 * Gives back what an earlier visit left in the journal. What had been saved goes on its way; what was only typed returns
 * to its fields: at once for panels, on opening for rows, for which the answer holds it.
 */
export async function restore(core: SessionCore, entries: readonly JournalEntry[]): Promise<Map<string, JsonObject>> {
  const { scopes, editable } = core.snapshot.peek();
  const typed = new Map<string, JsonObject>();
  const restored: string[] = [];
  for (const entry of entries) {
    const place = locate(core.form.model, entry.path);
    // Belongs to an older form, or to a step that is closed now; it leaves with the journal.
    if (!place || !isEditableStep(editable, place.scope.step)) continue;
    const stored = scopes.find((scope) => scope.path === entry.path) ?? null;
    if (isDone(entry, stored)) {
      await core.journal.remove(entry.path);
      continue;
    }
    if (entry.value) restored.push(entry.path);
    bringBack(core, entry, entry.value, stored, typed);
  }
  core.restored.value = restored;
  return typed;
}

/** The store has it already, or it concerns what is no longer there to be removed, or was changed since. */
function isDone({ value, baseVersion }: JournalEntry, stored: StoredScope | null): boolean {
  return value ? stored !== null && sameValue(value, stored.value) : stored?.version !== baseVersion;
}

function bringBack(
  core: SessionCore,
  { path, baseVersion, send }: JournalEntry,
  value: JsonObject | null,
  stored: StoredScope | null,
  typed: Map<string, JsonObject>,
): void {
  const panel = core.form.model.scopes.has(path) ? core.form.panel(path) : null;
  if (!value) {
    hideRow(core, path);
    void core.outbox.send({ path, value });
    return;
  }
  panel?.restore(value);
  if ((stored?.version ?? null) !== baseVersion) {
    addConflict(core, path, value, stored);
  } else if (send || (!panel && !stored)) {
    // A new row has no other place to be shown than its table, where only stored rows belong.
    if (!panel) showUnsent(core, { path, value });
    void core.outbox.send({ path, value });
  } else if (!panel) {
    typed.set(path, value);
  }
}
