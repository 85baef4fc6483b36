import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { SessionCore } from './session-core.ts';
import type { SaveState } from './types.ts';

/** The most urgent thing to know about what was typed. */
export function createSaveState(
  { outbox, conflicts, refusals, form }: SessionCore,
  awaiting: ReadonlySignal<boolean>,
): ReadonlySignal<SaveState> {
  const panels = [...form.model.scopes.values()].flatMap(({ kind, pointer }) =>
    kind === 'panel' ? [form.panel(pointer)] : [],
  );
  return computed(() => {
    if (outbox.sending.value || awaiting.value) return 'saving';
    if (outbox.blocked.value) return outbox.blocked.value;
    if (conflicts.value.length > 0) return 'conflict';
    return refusals.value.size > 0 || panels.some((panel) => panel.dirty.value) ? 'unsaved' : 'saved';
  });
}
