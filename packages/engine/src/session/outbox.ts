import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { JsonObject } from '../definition/types.ts';
import { StoreError } from '../store/store-error.ts';
import type { Store, StoredScope } from '../store/types.ts';
import { sameValue } from './same-value.ts';

/** What is to be stored for a scope; null: the row is to be removed. */
export interface Change {
  path: string;
  value: JsonObject | null;
}

/** Why a change could not be sent yet. */
export type KeptReason = 'offline' | 'signed-out' | 'busy';

export type Answer =
  | { status: 'stored'; scope: StoredScope }
  | { status: 'removed' }
  | { status: 'kept'; reason: KeptReason }
  | { status: 'conflict'; other: StoredScope | null }
  | { status: 'refused'; message: string };

/** Changes on their way to the store: one at a time, in order, the latest of a scope only, and again until answered. */
export interface Outbox {
  readonly sending: ReadonlySignal<boolean>;
  /** Why changes are waiting; null: none is. */
  readonly blocked: Signal<KeptReason | null>;
  has(path: string): boolean;
  /** Answers once the change was stored or refused, or is known to wait. */
  send(change: Change): Promise<Answer>;
  flush(): Promise<void>;
  close(): void;
}

export interface OutboxOptions {
  store: Store;
  declarationId: string;
  /** Base of a scope's change; null: it must not be stored yet. */
  versionOf(path: string): string | null;
  /** Before a change is sent for the first time: writes it down. */
  onSend(change: Change): Promise<void>;
  /** Before anybody else hears of it. */
  onAnswer(answered: Answered): Promise<void>;
}

export interface Answered {
  change: Change;
  answer: Exclude<Answer, { status: 'kept' }>;
  /** A later change of the same scope is waiting. */
  newer: boolean;
  /** Whoever sent it knows only that it was kept. */
  late: boolean;
}

interface Waiting {
  change: Change;
  /** Nothing is sent before it is written down. */
  written: Promise<void>;
  settle: ((answer: Answer) => void)[];
}

const RETRY_SECONDS = [1, 2, 5, 10, 30];

export function createOutbox(options: OutboxOptions): Outbox {
  const queue = new Map<string, Waiting>();
  /** Scopes that the store may have taken without our hearing of it. */
  const uncertain = new Set<string>();
  const sending = signal(false);
  const blocked = signal<KeptReason | null>(null);
  let running: Promise<void> | null = null;
  let onItsWay: Waiting | null = null;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  /** Sends everything that waits, until all is answered or the store can't be reached. */
  const drain = async (): Promise<void> => {
    clearTimeout(timer);
    sending.value = true;
    let reason: KeptReason | null = null;
    let retryAfter = 0;
    const stuck = new Set<Waiting>();
    for (let next = first(queue, stuck); next; next = first(queue, stuck)) {
      onItsWay = next;
      await next.written;
      const outcome = await attempt(options, next.change, uncertain.has(next.change.path));
      onItsWay = null;
      if (outcome.answer.status !== 'kept') {
        attempts = 0;
        uncertain.delete(next.change.path);
        await settleNext(next, outcome.answer);
        continue;
      }
      ({ reason } = outcome.answer);
      retryAfter = outcome.retryAfter;
      stuck.add(next);
      uncertain.add(next.change.path);
      // Superseded on its way, it is in the queue no more; but somebody still waits for it.
      settle(next, outcome.answer);
      // One scope that the server stumbles over must not hold up the others.
      if (!outcome.onlyThis) break;
    }
    sending.value = false;
    blocked.value = reason;
    if (!reason) return;
    for (const waiting of queue.values()) settle(waiting, { status: 'kept', reason });
    if (reason !== 'signed-out' && !closed) retryLater(retryAfter);
  };

  const settleNext = async (next: Waiting, answer: Answered['answer']) => {
    const { path } = next.change;
    const newer = queue.get(path) !== next;
    if (!newer) queue.delete(path);
    await options.onAnswer({ change: next.change, answer, newer, late: next.settle.length === 0 });
    settle(next, answer);
  };

  const retryLater = (retryAfter: number) => {
    const seconds = Math.max(retryAfter, RETRY_SECONDS[Math.min(attempts, RETRY_SECONDS.length - 1)] ?? 0);
    attempts += 1;
    timer = setTimeout(() => void flush(), seconds * 1000);
  };

  const flush = async (): Promise<void> => {
    if (queue.size === 0) blocked.value = null;
    while (running) await running;
    if (queue.size === 0) return;
    running = drain().finally(() => {
      running = null;
    });
    await running;
  };

  return {
    sending,
    blocked,
    has: (path) => queue.has(path),
    send(change) {
      const before = queue.get(change.path);
      // A change that never left is superseded: who waits for it gets the answer to this one.
      const heirs = before && before !== onItsWay ? before.settle : [];
      return new Promise<Answer>((resolve) => {
        queue.set(change.path, { change, written: options.onSend(change), settle: [...heirs, resolve] });
        void flush();
      });
    },
    flush,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

function first(queue: ReadonlyMap<string, Waiting>, stuck: ReadonlySet<Waiting>): Waiting | undefined {
  for (const waiting of queue.values()) if (!stuck.has(waiting)) return waiting;
  return undefined;
}

function settle(waiting: Waiting, answer: Answer): void {
  for (const resolve of waiting.settle.splice(0)) resolve(answer);
}

interface Attempt {
  answer: Answer;
  /** Seconds asked for by the server. */
  retryAfter: number;
  /** Only this change is in trouble. */
  onlyThis: boolean;
}

async function attempt(options: OutboxOptions, change: Change, uncertain: boolean): Promise<Attempt> {
  try {
    return { answer: await send(options, change, uncertain), retryAfter: 0, onlyThis: false };
  } catch (cause) {
    const error = cause instanceof StoreError ? cause : new StoreError('failed', '', { cause });
    return {
      answer: toAnswer(error, change),
      retryAfter: Number(error.problem?.retryAfter ?? 0),
      onlyThis: error.code === 'failed',
    };
  }
}

async function send(options: OutboxOptions, { path, value }: Change, uncertain: boolean): Promise<Answer> {
  const { store, declarationId, versionOf } = options;
  const version = versionOf(path);
  if (value) return { status: 'stored', scope: await store.saveScope(declarationId, path, value, version) };
  const existing = version ?? (uncertain ? await findVersion(options, path) : null);
  if (existing !== null) await store.removeScope(declarationId, path, existing);
  return { status: 'removed' };
}

/** The answer to its creation got lost, and now it is to be removed: the store knows whether there is anything. */
async function findVersion({ store, declarationId }: OutboxOptions, path: string): Promise<string | null> {
  const { scopes } = await store.open(declarationId);
  return scopes.find((scope) => scope.path === path)?.version ?? null;
}

function toAnswer({ code, message, other = null }: StoreError, { value }: Change): Answer {
  if (code === 'offline') return { status: 'kept', reason: 'offline' };
  if (code === 'sign-in-required') return { status: 'kept', reason: 'signed-out' };
  if (code === 'busy' || code === 'failed') return { status: 'kept', reason: 'busy' };
  if (code !== 'conflict') return { status: 'refused', message };
  // The answer to an earlier attempt got lost: what is stored is what we sent.
  if (value && other && sameValue(value, other.value)) return { status: 'stored', scope: other };
  if (!value && !other) return { status: 'removed' };
  return { status: 'conflict', other };
}
