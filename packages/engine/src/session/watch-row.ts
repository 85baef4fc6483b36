import type { FieldScope } from '../state/types.ts';
import { forgetRefusal } from './apply-answer.ts';
import { mendNumbers } from './order-numbers.ts';
import { conflictAt, type SessionCore } from './session-core.ts';
import { showUnsent } from './show-stored.ts';

/** Keeps what is typed into an open row, until the answered function closes it. */
export function watchRow(core: SessionCore, scope: FieldScope): (unsaved?: 'keep') => void {
  core.openRows.set(scope.path, scope);
  forgetRefusal(core, scope.path);
  const stop = core.keeper.watch(scope);
  return (unsaved) => {
    stop();
    if (core.openRows.get(scope.path) === scope) core.openRows.delete(scope.path);
    mendNumbers(core, scope.path);
    // Closed by its owner: what wasn't saved is given up, unless a conflict still waits for a decision.
    const waiting = conflictAt(core, scope.path);
    // Whatever is done with the row meanwhile starts from what the question is about.
    if (waiting?.scope === scope) showUnsent(core, { path: scope.path, value: scope.value() });
    if (waiting) return;
    if (unsaved === 'keep') keepTyped(core, scope);
    void core.keeper.settle(scope.path, null);
  };
}

/** As if an earlier visit had left it: whoever opens the row next, here or in another page, gets it back. */
function keepTyped({ typed, keeper }: SessionCore, scope: FieldScope): void {
  if (scope.dirty.peek()) typed.set(scope.path, keeper.leave(scope));
}
