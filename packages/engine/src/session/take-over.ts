import { addConflict } from './conflicts.ts';
import { sameValue } from './same-value.ts';
import { openScope, type SessionCore } from './session-core.ts';
import { hideRow, showRemoved, showStored } from './show-stored.ts';
import type { TabMessage } from './tabs.ts';

/** Another tab stored or removed something: shown here too, unless this tab has input of its own for it. */
export async function takeOver(core: SessionCore, message: Exclude<TabMessage, { kind: 'acted' }>): Promise<void> {
  const path = message.kind === 'stored' ? message.scope.path : message.path;
  const stored = message.kind === 'stored' ? message.scope : null;
  // What waits for the store meets the other version there.
  if (core.outbox.has(path) || core.versions.get(path) === stored?.version) return;

  const scope = openScope(core, path);
  const mine = scope?.dirty.peek() ? scope.value() : null;
  if (mine && !(stored && sameValue(mine, stored.value))) {
    addConflict(core, path, mine, stored);
  } else if (stored) {
    showStored(core, stored);
  } else if (scope?.rowId) {
    // Its dialog is open: who goes on typing there is asked, not taken for the author of a new row.
    hideRow(core, path);
  } else {
    showRemoved(core, path);
  }
  // The tabs share one journal, and the other one has just erased this scope's entry.
  await core.keeper.settle(path, scope);
}
