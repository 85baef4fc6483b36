import { isAPIError } from 'better-auth/api';
import { ProblemError } from '../errors.ts';

/**
 * What better-auth answers; null where it refuses. That it can't tell (a busy database, a full disk) is no refusal.
 * @throws ProblemError `unavailable`
 */
export async function unlessRefused<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw new ProblemError('unavailable', { retryAfter: 5 }, error);
  }
}
