import { signal } from '@preact/signals-core';
import { openingDictionaries } from '../definition/opening-step.ts';
import { translate } from '../definition/translate.ts';
import type { CompiledForm } from '../definition/types.ts';
import { createForm } from '../form.ts';
import { compileModel } from '../model/compile-model.ts';
import { openJournal } from '../store/indexed-journal.ts';
import type { Journal } from '../store/journal.ts';
import type { Store } from '../store/types.ts';
import { createActor } from './act.ts';
import { applyImport } from './apply-import.ts';
import { attach, detach } from './attachments.ts';
import { moveConflict, resolve } from './conflicts.ts';
import { createCore } from './create-core.ts';
import { createDictionarySource } from './dictionary-source.ts';
import { previewImport } from './import-preview.ts';
import { findLeftBehind } from './left-behind.ts';
import { openTyped } from './open-typed.ts';
import { restore } from './restore.ts';
import { removeRows, renumber } from './rows.ts';
import { confirmStep, save, saveStep } from './save.ts';
import { createSaveState } from './save-state.ts';
import type { SessionCore } from './session-core.ts';
import type { DeclarationSession, Leftover, Merge, ResumedUpload } from './types.ts';
import { createUploads } from './uploads.ts';
import { watchRow } from './watch-row.ts';

export interface SessionOptions {
  store: Store;
  declarationId: string;
  /** Whose journal; `clearJournal(userId)` erases it on sign-out. */
  userId?: string;
  /** The step that will be shown first: what its choices need is loaded before the form opens, if that is quick. */
  step?: string;
  /** What else that step is drawn with: begun as soon as the form is known, waited for if it is quick. */
  prepare?: (definition: CompiledForm) => Promise<unknown>;
  /** One that the form declares; otherwise it speaks its own. */
  language?: string;
  /** Instead of the one in IndexedDB. */
  journal?: Journal;
  /** Calls the listener when the network comes back, until the answered function is called. */
  onOnline?: (listener: () => void) => () => void;
}

/** How long the form waits for the first step's choices: drawing twice costs more than this, an empty screen too. */
const PATIENCE_MILLISECONDS = 250;

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
  const prepared = Promise.allSettled([
    dictionaries.prepare(openingDictionaries(definition, options.step)),
    options.prepare?.(definition),
  ]);
  const { validators } = await loadValidators();
  await Promise.race([prepared, delay(PATIENCE_MILLISECONDS)]);
  const { meta, applicant, today, facts = {}, scopes, editable } = opened;
  const model = compileModel(definition);
  const form = createForm(model, { validators, dictionaries, meta, applicant, today, facts, scopes, editable });

  const core = createCore(store, declarationId, journal, form, opened);
  await restore(core, await findLeftBehind(journal, core.tabs));
  const uploads = createUploads(core);
  const resumedUploads = signal<readonly ResumedUpload[]>([]);
  if ((await journal.uploads.all()).some(({ tab }) => tab !== core.tab)) {
    // Rarely needed; where it can't be loaded now, the files wait for the next visit.
    void import('./resume-uploads.ts')
      .then((part) => part.resumeUploads(core, uploads, resumedUploads))
      .catch(() => {});
  }
  const goOn = (): Promise<void> => {
    uploads.wake();
    return core.outbox.flush();
  };
  const stops = [...model.scopes.values()]
    .filter(({ kind }) => kind === 'panel')
    .map(({ pointer }) => core.keeper.watch(form.panel(pointer)));
  stops.push(onOnline(() => void goOn()));
  stops.push(listen('pagehide', () => void core.keeper.keepNow()));

  const saveState = createSaveState(core, uploads.awaited);
  return {
    store,
    form,
    snapshot: core.snapshot,
    saveState,
    savedAt: core.savedAt,
    conflicts: core.conflicts,
    refusals: core.refusals,
    restored: core.restored,
    merges: core.merges,
    leftovers: core.leftovers,
    resumedUploads,
    outdated: core.outdated,
    lasting: core.keeper.lasting,
    hasUnsaved: () =>
      saveState.peek() !== 'saved' || uploads.isBusy() || [...core.openRows.values()].some(({ dirty }) => dirty.peek()),
    dismiss: (seen) => dismiss(core, seen),
    watch(scope) {
      const stop = watchRow(core, scope);
      openTyped(core, scope);
      moveConflict(core, scope);
      return stop;
    },
    save: (scope) => save(core, scope),
    saveStep: (stepId) => saveStep(core, stepId, uploads),
    confirmStep: (stepId) => confirmStep(core, stepId),
    removeRows: (_table, rows) => removeRows(core, rows),
    renumber: (table) => renumber(core, table),
    resolve: (conflict, take) => resolve(core, conflict, take),
    upload: (scope, request, onProgress) => uploads.start(scope, request, onProgress),
    attach,
    detach,
    previewImport: (stepId, datasetId) => previewImport(core, stepId, datasetId),
    applyImport: (preview, chosen) => applyImport(core, preview, chosen),
    act: createActor(core, uploads),
    flush: goOn,
    resume: goOn,
    close() {
      uploads.close();
      core.keeper.close();
      for (const stop of stops) stop();
      core.outbox.close();
      core.tabs.close();
      dictionaries.close();
      form.dispose();
    },
  };
}

function dismiss(core: SessionCore, seen: Merge | Leftover): void {
  if (!('reason' in seen)) {
    core.merges.value = core.merges.peek().filter((merge) => merge !== seen);
    return;
  }
  core.leftovers.value = core.leftovers.peek().filter(({ id }) => id !== seen.id);
  void import('./create-leftovers.ts').then(({ dismissLeftover }) => dismissLeftover(core, seen)).catch(() => {});
}

const listenOnline = (listener: () => void): (() => void) => listen('online', listener);

function listen(event: 'online' | 'pagehide', listener: () => void): () => void {
  if (typeof globalThis.addEventListener !== 'function') return () => {};
  globalThis.addEventListener(event, listener);
  return () => globalThis.removeEventListener(event, listener);
}
