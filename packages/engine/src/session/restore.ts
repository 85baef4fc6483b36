import type { JournalEntry } from '../store/journal.ts';
import type { StoredScope } from '../store/types.ts';
import { addConflict } from './conflicts.ts';
import type { LeftBehind } from './left-behind.ts';
import { hasPlace, startFrom } from './left-entry.ts';
import { mergeWith, tellMerge } from './merge-scope.ts';
import { sameValue } from './same-value.ts';
import type { SessionCore } from './session-core.ts';
import { hideRow, showUnsent } from './show-stored.ts';

/**
 * Gives back what earlier pages left in the journal. What had been saved goes on its way; what was only typed returns to
 * its fields: at once for panels, on opening for rows. What has no place any more is told.
 */
export async function restore(core: SessionCore, left: LeftBehind): Promise<void> {
  const { scopes } = core.snapshot.peek();
  const restored: string[] = [];
  for (const entry of await findPlaces(core, left)) {
    const stored = scopes.find((scope) => scope.path === entry.path) ?? null;
    if (isDone(entry, stored)) {
      await core.journal.remove(entry.path, entry.tab).catch(() => {});
      continue;
    }
    if (entry.value) restored.push(entry.path);
    await bringBack(core, entry, stored);
  }
  core.restored.value = restored;
}

async function findPlaces(core: SessionCore, left: LeftBehind): Promise<readonly JournalEntry[]> {
  const fitting = left.entries.filter((entry) => hasPlace(core, entry));
  if (fitting.length === left.entries.length && left.rivals.length === 0) return fitting;
  try {
    // Rarely needed: after a new version of the form, a submission elsewhere, two windows that ended at once.
    const { bringOver } = await import('./bring-over.ts');
    return [...fitting, ...(await bringOver(core, left))];
  } catch {
    // It stays in the journal for the next visit.
    return fitting;
  }
}

/** The store has it already, or it concerns what is no longer there to be removed, or was changed since. */
function isDone({ value, baseVersion }: JournalEntry, stored: StoredScope | null): boolean {
  return value ? stored !== null && sameValue(value, stored.value) : stored?.version !== baseVersion;
}

async function bringBack(core: SessionCore, entry: JournalEntry, stored: StoredScope | null): Promise<void> {
  const { path, value, baseVersion } = entry;
  const panel = core.form.model.scopes.has(path) ? core.form.panel(path) : null;
  const isTyped = !entry.send && !panel && stored !== null;
  // Another page that was opened at the same moment may have taken it.
  if (!isTyped && entry.tab !== core.tab && !(await core.journal.take(entry, core.tab).catch(() => true))) return;
  if (!value) {
    hideRow(core, path);
    void core.outbox.send({ path, value });
  } else if (isTyped) {
    core.typed.set(path, entry);
  } else if ((stored?.version ?? null) === baseVersion) {
    panel?.restore(value);
    sendOn(core, entry, value, stored);
  } else {
    meet(core, entry, value, stored);
  }
}

/** Something else was stored since. */
function meet(
  core: SessionCore,
  entry: JournalEntry,
  value: NonNullable<JournalEntry['value']>,
  stored: StoredScope | null,
): void {
  const { path } = entry;
  // Until somebody has chosen, what is sent for it must meet the other side.
  startFrom(core, entry);
  const merged = stored && mergeWith(core, path, value, stored);
  const panel = core.form.model.scopes.has(path) ? core.form.panel(path) : null;
  panel?.restore(merged?.value ?? value);
  if (!stored || !merged || merged.clashes.length > 0) {
    addConflict(core, path, value, stored);
    return;
  }
  core.bases.set(path, stored);
  tellMerge(core, path, merged.taken);
  sendOn(core, entry, merged.value, stored);
}

function sendOn(
  core: SessionCore,
  { path, send }: JournalEntry,
  value: NonNullable<JournalEntry['value']>,
  stored: StoredScope | null,
): void {
  const isPanel = core.form.model.scopes.has(path);
  // A new row has no other place to be shown than its table, where only stored rows belong.
  if (!send && (isPanel || stored)) return;
  if (!isPanel) showUnsent(core, { path, value });
  void core.outbox.send({ path, value });
}
