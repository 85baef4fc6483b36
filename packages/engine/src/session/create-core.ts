import { signal } from '@preact/signals-core';
import type { Form } from '../state/types.ts';
import type { Journal } from '../store/journal.ts';
import type { DeclarationSnapshot, Store } from '../store/types.ts';
import { refresh } from './act.ts';
import { applyAnswer } from './apply-answer.ts';
import { createKeeper } from './keeper.ts';
import { mergeIn } from './merge-scope.ts';
import { createOutbox } from './outbox.ts';
import type { SessionCore, Stamp } from './session-core.ts';
import { connectTabs } from './tabs.ts';
import { takeOver } from './take-over.ts';

/** Ties form, store, journal and the other tabs together; nothing has been restored yet. */
export function createCore(
  store: Store,
  declarationId: string,
  journal: Journal,
  form: Form,
  opened: DeclarationSnapshot,
): SessionCore {
  const bases = new Map<string, Stamp>(opened.scopes.map((scope) => [scope.path, scope]));
  const versionOf = (path: string) => bases.get(path)?.version ?? null;
  const formStamp = { id: opened.form.id, version: form.model.definition.version };
  const tabs = connectTabs(declarationId, (message) => {
    void (message.kind === 'acted' ? refresh(core) : takeOver(core, message));
  });
  const core: SessionCore = {
    store,
    declarationId,
    journal,
    tab: tabs.id,
    formStamp,
    form,
    bases,
    removed: new Map(),
    openRows: new Map(),
    typed: new Map(),
    snapshot: signal(opened),
    conflicts: signal([]),
    refusals: signal(new Map()),
    restored: signal([]),
    merges: signal([]),
    leftovers: signal([]),
    outdated: signal(false),
    numbers: { given: new Map(), elsewhere: new Set() },
    savedAt: signal(opened.scopes.length > 0 ? opened.updatedAt : null),
    outbox: createOutbox({
      store,
      declarationId,
      versionOf,
      formVersion: formStamp.version,
      merge: ({ path, value }, other) => {
        const merged = value && mergeIn(core, path, value, other);
        return merged && { path, value: merged };
      },
      onSend: ({ path, value }) => core.keeper.keepSent(path, value),
      onAnswer: (answered) => applyAnswer(core, answered),
    }),
    keeper: createKeeper({
      journal,
      stamp: { tab: tabs.id, form: formStamp },
      baseOf: (path) => {
        const base = bases.get(path)?.value;
        return { baseVersion: versionOf(path), ...(base && { base }) };
      },
      isWaiting: (path) => core.outbox.has(path),
    }),
    tabs,
  };
  return core;
}
