import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { FieldScope } from '../state/types.ts';
import type { Journal, JournalEntry } from '../store/journal.ts';
import { uniqueId } from '../store/unique-id.ts';

/** Keeps what is typed in the journal. A write may fail (a full disk): the page itself still holds the input then. */
export interface Keeper {
  /** What was written last outlives this page. */
  readonly lasting: ReadonlySignal<boolean>;
  /** Writes an open scope down as it is, though nothing in it was changed yet. */
  keep(scope: FieldScope): Promise<void>;
  /** From now on, until the answered function is called. */
  watch(scope: FieldScope): () => void;
  /** Writes an open scope down as something that a page which is gone has left. */
  leave(scope: FieldScope): JournalEntry;
  /** Writes a change down before it is sent. */
  keepSent(path: string, value: JournalEntry['value']): Promise<void>;
  /** After an answer: what differs from it stays kept, otherwise the entry is erased. */
  settle(path: string, scope: FieldScope | null): Promise<void>;
  /** Without waiting for the pause. */
  keepNow(): Promise<void>;
  /** Keeps what is pending; after that nothing is written or erased. */
  close(): void;
}

export interface KeeperOptions {
  journal: Journal;
  /** The page that keeps, and the form that it shows. */
  stamp: Pick<JournalEntry, 'tab' | 'form'>;
  baseOf(path: string): Pick<JournalEntry, 'base' | 'baseVersion'>;
  /** The person has saved the scope and it waits for the store. */
  isWaiting(path: string): boolean;
}

/** Longest time that input is in the page only. Milliseconds. */
const PAUSE = 250;

export function createKeeper({ journal, stamp, baseOf, isWaiting }: KeeperOptions): Keeper {
  const pending = new Map<string, FieldScope>();
  const kept = new Set<string>();
  const lasting = signal(journal.lasting);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const put = async (path: string, value: JournalEntry['value'], send: boolean) => {
    kept.add(path);
    await journal.put({ path, value, ...baseOf(path), ...stamp, send }).then(
      () => {
        lasting.value = journal.lasting;
      },
      () => {
        lasting.value = false;
      },
    );
  };

  const settle = async (path: string, scope: FieldScope | null) => {
    // The page is being left: whatever is closed from now on is not given up.
    if (closed) return;
    if (scope?.dirty.peek())
      return put(
        path,
        untracked(() => scope.value()),
        isWaiting(path),
      );
    if (isWaiting(path)) return;
    kept.delete(path);
    await journal.remove(path, stamp.tab).catch(() => {});
  };

  const keepNow = async () => {
    clearTimeout(timer);
    timer = undefined;
    const scopes = [...pending.values()];
    pending.clear();
    const changed = scopes.filter((scope) => scope.dirty.peek() || kept.has(scope.path));
    await Promise.all(changed.map((scope) => settle(scope.path, scope)));
  };

  // Not put off by further typing: nothing stays unkept for longer than one pause.
  const keepSoon = (scope: FieldScope) => {
    pending.set(scope.path, scope);
    timer ??= setTimeout(() => void keepNow(), PAUSE);
  };

  return {
    lasting,
    keep: (scope) =>
      put(
        scope.path,
        untracked(() => scope.value()),
        isWaiting(scope.path),
      ),
    leave(scope) {
      const value = untracked(() => scope.value());
      const entry = { path: scope.path, value, ...baseOf(scope.path), ...stamp, send: false, tab: uniqueId() };
      void journal.put(entry).catch(() => {});
      return entry;
    },
    watch: (scope) => onChange(scope, () => keepSoon(scope)),
    keepSent: (path, value) => put(path, value, true),
    settle: (path, scope) => {
      pending.delete(path);
      return settle(path, scope);
    },
    keepNow,
    close() {
      void keepNow();
      closed = true;
    },
  };
}

/** One effect a field: a keystroke costs the same in a form of ten fields and of a thousand. */
function onChange(scope: FieldScope, listener: () => void): () => void {
  const signals = [...scope.fields.map((field) => field.value), scope.attachments];
  let started = false;
  const stops = signals.map((signal) =>
    effect(() => {
      void signal.value;
      if (started) untracked(listener);
    }),
  );
  started = true;
  return () => {
    for (const stop of stops) stop();
  };
}
