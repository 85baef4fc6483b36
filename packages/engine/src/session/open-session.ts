import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { translate } from '../definition/translate.ts';
import type { Layout } from '../definition/types.ts';
import { createForm } from '../form.ts';
import { compileModel } from '../model/compile-model.ts';
import type { FieldScope, Form } from '../state/types.ts';
import { openJournal } from '../store/indexed-journal.ts';
import type { Journal } from '../store/journal.ts';
import type { DeclarationSnapshot, Store } from '../store/types.ts';
import { createActor, refresh } from './act.ts';
import { applyAnswer, forgetRefusal } from './apply-answer.ts';
import { applyImport } from './apply-import.ts';
import { attach, detach } from './attachments.ts';
import { resolve } from './conflicts.ts';
import { createDictionarySource } from './dictionary-source.ts';
import { previewImport } from './import-preview.ts';
import { createKeeper } from './keeper.ts';
import { createOutbox } from './outbox.ts';
import { restore } from './restore.ts';
import { removeRows, renumber } from './rows.ts';
import { confirmStep, save, saveStep } from './save.ts';
import { conflictAt, type SessionCore, type Stamp } from './session-core.ts';
import { connectTabs } from './tabs.ts';
import { takeOver } from './take-over.ts';
import type { DeclarationSession, SaveState } from './types.ts';

export interface SessionOptions {
  store: Store;
  declarationId: string;
  /** Whose journal; `clearJournal(userId)` erases it on sign-out. */
  userId?: string;
  /** The step that will be shown first: what its choices need is loaded before the form opens, if that is quick. */
  step?: string;
  /** One that the form declares; otherwise it speaks its own. */
  language?: string;
  /** Instead of the one in IndexedDB. */
  journal?: Journal;
  /** Calls the listener when the network comes back, until the answered function is called. */
  onOnline?: (listener: () => void) => () => void;
}

/** How long the form waits for the first step's choices: drawing twice costs more than this, an empty screen too. */
const PATIENCE_MILLISECONDS = 80;

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens a declaration for filling in: its form with what is stored, and what an earlier visit could not store. */
export async function openDeclaration(options: SessionOptions): Promise<DeclarationSession> {
  const { store, declarationId, userId = '', onOnline = listenOnline } = options;
  const [opened, journal] = await Promise.all([
    store.open(declarationId),
    options.journal ?? openJournal(userId, declarationId),
  ]);
  const { form: found, loadValidators } = await store.form(opened.form.id, opened.form.version);
  const definition = translate(found, options.language ?? '');
  const dictionaries = createDictionarySource(store, definition.dictionaries);
  const prepared = dictionaries.prepare(dictionariesOf(definition.layout, options.step));
  const [{ validators }, entries] = await Promise.all([loadValidators(), journal.all()]);
  await Promise.race([prepared, delay(PATIENCE_MILLISECONDS)]);
  const { meta, applicant, today, facts = {}, scopes, editable } = opened;
  const model = compileModel(definition);
  const form = createForm(model, { validators, dictionaries, meta, applicant, today, facts, scopes, editable });

  const core = createCore(store, declarationId, journal, form, opened);
  const typed = await restore(core, entries);
  const stops = [...model.scopes.values()]
    .filter(({ kind }) => kind === 'panel')
    .map(({ pointer }) => core.keeper.watch(form.panel(pointer)));
  stops.push(onOnline(() => void core.outbox.flush()));

  return {
    store,
    form,
    snapshot: core.snapshot,
    saveState: createSaveState(core),
    savedAt: core.savedAt,
    conflicts: core.conflicts,
    refusals: core.refusals,
    restored: core.restored,
    watch(scope) {
      const left = typed.get(scope.path);
      typed.delete(scope.path);
      if (left) scope.restore(left);
      return watchRow(core, scope);
    },
    save: (scope) => save(core, scope),
    saveStep: (stepId) => saveStep(core, stepId),
    confirmStep: (stepId) => confirmStep(core, stepId),
    removeRows: (_table, rows) => removeRows(core, rows),
    renumber: (table) => renumber(core, table),
    resolve: (conflict, take) => resolve(core, conflict, take),
    upload: (scope, request, onProgress) => store.upload(declarationId, { ...request, scope: scope.path }, onProgress),
    attach,
    detach,
    previewImport: (stepId, datasetId) => previewImport(core, stepId, datasetId),
    applyImport: (preview, chosen) => applyImport(core, preview, chosen),
    act: createActor(core),
    flush: () => core.outbox.flush(),
    resume: () => core.outbox.flush(),
    close() {
      core.keeper.close();
      for (const stop of stops) stop();
      core.outbox.close();
      core.tabs.close();
      dictionaries.close();
      form.dispose();
    },
  };
}

/** Dictionaries that the fields of a step's panels choose from. */
function dictionariesOf({ steps, order }: Layout, stepId: string | undefined): string[] {
  const step = steps[stepId ?? order?.[0] ?? ''];
  const panels = Object.values(step?.sections ?? {}).filter((section) => section.kind === 'panel');
  return panels.flatMap(({ fields }) => Object.values(fields).flatMap(({ dictionary }) => dictionary ?? []));
}

function createCore(
  store: Store,
  declarationId: string,
  journal: Journal,
  form: Form,
  opened: DeclarationSnapshot,
): SessionCore {
  const bases = new Map<string, Stamp>(opened.scopes.map((scope) => [scope.path, scope]));
  const versionOf = (path: string) => bases.get(path)?.version ?? null;
  const core: SessionCore = {
    store,
    declarationId,
    journal,
    form,
    bases,
    removed: new Map(),
    openRows: new Map(),
    snapshot: signal(opened),
    conflicts: signal([]),
    refusals: signal(new Map()),
    restored: signal([]),
    savedAt: signal(opened.scopes.length > 0 ? opened.updatedAt : null),
    outbox: createOutbox({
      store,
      declarationId,
      versionOf,
      onSend: ({ path, value }) => core.keeper.keepSent(path, value),
      onAnswer: (answered) => applyAnswer(core, answered),
    }),
    keeper: createKeeper({ journal, versionOf, isWaiting: (path) => core.outbox.has(path) }),
    tabs: connectTabs(declarationId, (message) => {
      void (message.kind === 'acted' ? refresh(core) : takeOver(core, message));
    }),
  };
  return core;
}

function watchRow(core: SessionCore, scope: FieldScope): () => void {
  core.openRows.set(scope.path, scope);
  forgetRefusal(core, scope.path);
  const stop = core.keeper.watch(scope);
  return () => {
    stop();
    if (core.openRows.get(scope.path) === scope) core.openRows.delete(scope.path);
    // Closed by its owner: what wasn't saved is given up, unless a conflict still waits for a decision.
    if (!conflictAt(core, scope.path)) void core.keeper.settle(scope.path, null);
  };
}

/** The most urgent thing to know about what was typed. */
function createSaveState({ outbox, conflicts, refusals, form }: SessionCore): ReadonlySignal<SaveState> {
  const panels = [...form.model.scopes.values()].flatMap(({ kind, pointer }) =>
    kind === 'panel' ? [form.panel(pointer)] : [],
  );
  return computed(() => {
    if (outbox.sending.value) return 'saving';
    const blocked = outbox.blocked.value;
    if (blocked) return blocked === 'signed-out' ? 'signed-out' : 'offline';
    if (conflicts.value.length > 0) return 'conflict';
    return refusals.value.size > 0 || panels.some((panel) => panel.dirty.value) ? 'unsaved' : 'saved';
  });
}

function listenOnline(listener: () => void): () => void {
  if (typeof globalThis.addEventListener !== 'function') return () => {};
  globalThis.addEventListener('online', listener);
  return () => globalThis.removeEventListener('online', listener);
}
