import { ProblemError } from '../errors.ts';
import { sha256, toCanonicalJson } from './canonical.ts';
import type { Queries } from './open-data.ts';

export interface KeyedRequest {
  ownerId: string;
  /** Idempotency-Key. */
  key: string;
  /** What the key stands for: where it was sent and with which body. */
  request: unknown;
  at: string;
}

/**
 * Answers a repeated request as the first time, without doing anything again. To be called in the transaction that does
 * the work, so that the work and its answer are kept or lost together.
 *
 * @throws ProblemError `key-reused` when the key came with another request before.
 */
export async function answerOnce<Answer>(
  queries: Queries,
  { ownerId, key, request, at }: KeyedRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const bodyHash = sha256(toCanonicalJson(request));
  const known = await queries
    .selectFrom('answers')
    .selectAll()
    .where('ownerId', '=', ownerId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known && known.bodyHash !== bodyHash) throw new ProblemError('key-reused');
  if (known) return JSON.parse(known.answer) as Answer;
  const answer = await work();
  await queries
    .insertInto('answers')
    .values({ ownerId, key, bodyHash, answer: JSON.stringify(answer), createdAt: at })
    .execute();
  return answer;
}
