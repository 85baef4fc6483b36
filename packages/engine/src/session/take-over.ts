import { addConflict } from './conflicts.ts';
import { sameValue } from './same-value.ts';
import { openScope, type SessionCore } from './session-core.ts';
import { hideRow, showRemoved, showStored } from './show-stored.ts';
import type { TabMessage } from './tabs.ts';

type ScopeMessage = Exclude<TabMessage, { kind: 'acted' }>;

/** Another tab stored or removed something: shown here too, unless this tab has input of its own for it. */
export async function takeOver(core: SessionCore, message: ScopeMessage): Promise<void> {
  const stored = message.kind === 'stored' ? message.scope : null;
  const path = message.kind === 'stored' ? message.scope.path : message.path;
  // What waits for the store meets the other version there.
  if (core.outbox.has(path) || isOld(core, message)) return;

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

/** Messages may arrive after this tab has learnt more from the store. */
function isOld({ bases, removed }: SessionCore, message: ScopeMessage): boolean {
  if (message.kind === 'removed') return bases.get(message.path)?.version !== message.version;
  const { path, version, updatedAt } = message.scope;
  const known = bases.get(path) ?? removed.get(path);
  return known !== undefined && (known.version === version || known.updatedAt > updatedAt);
}
