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
  /** `outdated`: for no fault of its own; the page shows an older form than the draft has. */
  | { status: 'refused'; message: string; outdated?: true };

export interface SendOptions {
  store: Store;
  declarationId: string;
  /** Base of a scope's change; null: it must not be stored yet. */
  versionOf(path: string): string | null;
  /** Of the form that the page shows. */
  formVersion: string;
}

/** Values sent for a scope whose answers got lost. */
export type Unheard = readonly Change['value'][];

export interface Attempt {
  answer: Answer;
  /** Seconds asked for by the server. */
  retryAfter: number;
  /** Only this change is in trouble. */
  onlyThis: boolean;
}

/** Sends a change once. Never rejects: what went wrong is in the answer. */
export async function attempt(options: SendOptions, change: Change, unheard: Unheard): Promise<Attempt> {
  try {
    return { answer: await send(options, change, unheard), retryAfter: 0, onlyThis: false };
  } catch (cause) {
    const error = cause instanceof StoreError ? cause : new StoreError('failed', '', { cause });
    return {
      answer: toAnswer(error, change),
      retryAfter: Number(error.problem?.retryAfter ?? 0),
      onlyThis: error.code === 'failed',
    };
  }
}

async function send(options: SendOptions, { path, value }: Change, unheard: Unheard): Promise<Answer> {
  const { store, declarationId, versionOf } = options;
  const version = versionOf(path);
  if (value) return { status: 'stored', scope: await save(options, path, value, unheard) };
  const existing = version ?? (unheard.length > 0 ? await findVersion(options, path) : null);
  if (existing !== null) await store.removeScope(declarationId, path, existing);
  return { status: 'removed' };
}

async function save(options: SendOptions, path: string, value: JsonObject, unheard: Unheard): Promise<StoredScope> {
  const { store, declarationId, versionOf, formVersion } = options;
  try {
    return await store.saveScope(declarationId, path, value, versionOf(path), formVersion);
  } catch (error) {
    const other = error instanceof StoreError && error.code === 'conflict' ? error.other : null;
    const isOurs = other && unheard.some((sent) => sent && sameValue(sent, other.value));
    if (!isOurs) throw error;
    // Nobody else's: an earlier save of this scope, whose answer got lost.
    return store.saveScope(declarationId, path, value, other.version, formVersion);
  }
}

/** The answer to its creation got lost, and now it is to be removed: the store knows whether there is anything. */
async function findVersion({ store, declarationId }: SendOptions, path: string): Promise<string | null> {
  const { scopes } = await store.open(declarationId);
  return scopes.find((scope) => scope.path === path)?.version ?? null;
}

function toAnswer({ code, message, problem, other = null }: StoreError, { value }: Change): Answer {
  if (code === 'offline') return { status: 'kept', reason: 'offline' };
  if (code === 'sign-in-required') return { status: 'kept', reason: 'signed-out' };
  if (code === 'busy' || code === 'failed') return { status: 'kept', reason: 'busy' };
  if (problem?.code === 'form-updated') return { status: 'refused', message, outdated: true };
  if (code !== 'conflict') return { status: 'refused', message };
  // The answer to an earlier attempt got lost: what is stored is what we sent.
  if (value && other && sameValue(value, other.value)) return { status: 'stored', scope: other };
  if (!value && !other) return { status: 'removed' };
  return { status: 'conflict', other };
}
