import { addConflict } from './conflicts.ts';
import type { Answer, Change } from './outbox.ts';
import { openScope, type SessionCore } from './session-core.ts';
import { showRemoved, showRow, showStored } from './show-stored.ts';

/** Brings the form, the journal and the other tabs in line with what the store has answered. */
export async function applyAnswer(
  core: SessionCore,
  { path, value }: Change,
  answer: Exclude<Answer, { status: 'kept' }>,
  newer: boolean,
): Promise<void> {
  if (answer.status === 'stored') {
    const { scope: stored } = answer;
    core.versions.set(path, stored.version);
    core.savedAt.value = stored.updatedAt;
    openScope(core, path)?.acknowledge(stored.value, stored.version);
    if (!newer) showRow(core, stored);
    core.tabs.tell({ kind: 'stored', scope: stored });
  } else if (answer.status === 'removed') {
    showRemoved(core, path);
    core.tabs.tell({ kind: 'removed', path });
  } else if (answer.status === 'conflict') {
    if (value) addConflict(core, path, value, answer.other);
    // What was to be removed has changed since: it comes back into view, to be looked at first.
    else if (answer.other) showStored(core, answer.other);
  }
  if (!newer) await core.keeper.settle(path, openScope(core, path));
}
