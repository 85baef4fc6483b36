import type { JournalEntry } from '../store/journal.ts';
import { addConflict } from './conflicts.ts';
import { mergeIn } from './merge-scope.ts';
import { giveWay, mendNumbers } from './order-numbers.ts';
import { sameValue } from './same-value.ts';
import { conflictAt, dropConflict, heldScope, type SessionCore } from './session-core.ts';
import { hideRow, showRemoved, showRow, showStored } from './show-stored.ts';
import type { TabMessage } from './tabs.ts';

type ScopeMessage = Exclude<TabMessage, { kind: 'acted' }>;

/** Another tab stored or removed something: shown here too, unless this tab has input of its own for it. */
export async function takeOver(core: SessionCore, message: ScopeMessage): Promise<void> {
  const stored = message.kind === 'stored' ? message.scope : null;
  const path = message.kind === 'stored' ? message.scope.path : message.path;
  // What waits for the store meets the other version there.
  if (core.outbox.has(path) || isOld(core, message)) return;

  const isNew = !core.bases.has(path);
  const conflict = conflictAt(core, path);
  const scope = heldScope(core, path);
  const left = stored ? undefined : core.typed.get(path);
  const mine = scope && (conflict || scope.dirty.peek()) ? scope.value() : (left?.value ?? null);
  if (mine && !(stored && sameValue(mine, stored.value))) {
    if (left && !scope) await adopt(core, left);
    if (!stored || !mergeIn(core, path, mine, stored)) addConflict(core, path, mine, stored);
    else showRow(core, stored);
    return core.keeper.settle(path, heldScope(core, path));
  }
  dropConflict(core, path);
  if (stored) {
    showStored(core, stored);
    if (isNew) giveWay(core, stored);
    mendNumbers(core, path);
  } else if (scope?.rowId) {
    // Its dialog is open: who goes on typing there is asked, not taken for the author of a new row.
    hideRow(core, path);
  } else {
    showRemoved(core, path);
  }
  await core.keeper.settle(path, scope);
}

/** Nobody has opened the row since; from here on its input is this page's. */
async function adopt({ typed, journal, tab }: SessionCore, left: JournalEntry): Promise<void> {
  typed.delete(left.path);
  await journal.take(left, tab).catch(() => false);
}

/** Messages may arrive after this tab has learnt more from the store. */
function isOld(core: SessionCore, message: ScopeMessage): boolean {
  const path = message.kind === 'stored' ? message.scope.path : message.path;
  const known = conflictAt(core, path)?.other ?? core.bases.get(path) ?? core.removed.get(path);
  if (message.kind === 'removed') return known?.version !== message.version;
  const { version, updatedAt } = message.scope;
  return known !== undefined && (known.version === version || known.updatedAt > updatedAt);
}
