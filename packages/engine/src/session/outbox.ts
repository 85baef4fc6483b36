import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { StoredScope } from '../store/types.ts';
import { type Answer, attempt, type Change, type KeptReason, type SendOptions, type Unheard } from './send-change.ts';

/** Changes on their way to the store: one at a time, in order, the latest of a scope only, and again until answered. */
export interface Outbox {
  readonly sending: ReadonlySignal<boolean>;
  /** Why changes are waiting; null: none is. */
  readonly blocked: Signal<KeptReason | null>;
  has(path: string): boolean;
  /** Answers once the change was stored or refused, or is known to wait. */
  send(change: Change): Promise<Answer>;
  /** Gives up a change that waits. */
  cancel(path: string): void;
  flush(): Promise<void>;
  close(): void;
}

export interface OutboxOptions extends SendOptions {
  /** Before a change is sent for the first time: writes it down. */
  onSend(change: Change): Promise<void>;
  /** What both sides changed at once, made into one change on top of theirs; null: a person has to decide. */
  merge(change: Change, other: StoredScope): Change | null;
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
  /** By path: what the store may have taken without our hearing of it. */
  const unheard = new Map<string, Unheard>();
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
      const outcome = await attempt(options, next.change, unheard.get(next.change.path) ?? []);
      onItsWay = null;
      if (outcome.answer.status !== 'kept') {
        attempts = 0;
        unheard.delete(next.change.path);
        await settleNext(next, outcome.answer);
        continue;
      }
      ({ reason } = outcome.answer);
      retryAfter = outcome.retryAfter;
      stuck.add(next);
      unheard.set(next.change.path, [...(unheard.get(next.change.path) ?? []), next.change.value]);
      // Superseded on its way, it is in the queue no more; but somebody still waits for it.
      settle(next, outcome.answer);
      // One scope that the server stumbles over must not hold up the others.
      if (!outcome.onlyThis) break;
    }
    // Together: between the two nothing would seem to be waiting.
    batch(() => {
      sending.value = false;
      blocked.value = reason;
    });
    if (!reason) return;
    for (const waiting of queue.values()) settle(waiting, { status: 'kept', reason });
    if (reason !== 'signed-out' && !closed) retryLater(retryAfter);
  };

  const settleNext = async (next: Waiting, answer: Answered['answer']) => {
    const { path } = next.change;
    if (answer.status === 'conflict' && answer.other && sendMerged(next, answer.other)) return;
    const newer = queue.get(path) !== next;
    if (!newer) queue.delete(path);
    await options.onAnswer({ change: next.change, answer, newer, late: next.settle.length === 0 });
    settle(next, answer);
  };

  /** Who waits for the change hears of the merged one. */
  const sendMerged = (next: Waiting, other: StoredScope): boolean => {
    const latest = queue.get(next.change.path);
    const change = latest ? options.merge(latest.change, other) : null;
    if (!latest || !change) return false;
    const heirs = latest === next ? [] : latest.settle;
    queue.set(change.path, { change, written: options.onSend(change), settle: [...next.settle, ...heirs] });
    return true;
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
    cancel: (path) => void queue.delete(path),
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
