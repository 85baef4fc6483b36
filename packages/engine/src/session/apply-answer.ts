import { addConflict } from './conflicts.ts';
import { mendNumbers } from './order-numbers.ts';
import type { Answered } from './outbox.ts';
import { heldScope, openScope, type SessionCore } from './session-core.ts';
import { showRemoved, showRow, showStored } from './show-stored.ts';

/** Brings the form, the journal and the other tabs in line with what the store has answered. */
export async function applyAnswer(core: SessionCore, { change, answer, newer, late }: Answered): Promise<void> {
  const { path, value } = change;
  if (answer.status === 'refused' && answer.outdated) {
    // What was sent stays in the journal: the page that shows the new form sends it.
    core.outdated.value = true;
    return;
  }
  if (answer.status === 'stored') {
    const { scope: stored } = answer;
    core.bases.set(path, stored);
    core.savedAt.value = stored.updatedAt;
    openScope(core, path)?.acknowledge(stored.value, stored.version);
    if (!newer) showRow(core, stored);
    core.tabs.tell({ kind: 'stored', scope: stored });
  } else if (answer.status === 'removed') {
    const base = core.bases.get(path);
    showRemoved(core, path);
    if (base) core.tabs.tell({ kind: 'removed', path, version: base.version });
  } else if (answer.status === 'conflict') {
    // The other tabs may not have heard of it either.
    if (answer.other) core.tabs.tell({ kind: 'stored', scope: answer.other });
    if (value) addConflict(core, path, value, answer.other);
    // What was to be removed has changed since: it comes back into view, to be looked at first.
    else if (answer.other) showStored(core, answer.other);
  }
  if (answer.status === 'refused' && late) {
    core.refusals.value = new Map(core.refusals.peek()).set(path, answer.message);
    // Nowhere but in the journal is what the row should have been.
    if (value && !openScope(core, path)) return;
  } else {
    forgetRefusal(core, path);
  }
  if (newer) return;
  await core.keeper.settle(path, heldScope(core, path));
  if (answer.status === 'stored') mendNumbers(core, path);
}

export function forgetRefusal({ refusals }: SessionCore, path: string): void {
  if (!refusals.peek().has(path)) return;
  refusals.value = new Map([...refusals.peek()].filter(([refused]) => refused !== path));
}
