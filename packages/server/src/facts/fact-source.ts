import type { Applicant, Json } from '@zhicheng/engine';

/** One thing to be known of one person, for a form of a city. */
export interface FactQuestion {
  city: string;
  /** As the form names it. */
  name: string;
  /** The account holder, never anybody else. */
  applicant: Applicant;
}

/**
 * An office's other systems. Answers null where nothing is known; whatever it throws is logged and taken for null, and so is
 * an answer that doesn't come before the signal.
 */
export type FactSource = (question: FactQuestion, signal: AbortSignal) => Promise<Json>;

/** Why there is no answer, in words that name nobody: they are logged. */
export class FactError extends Error {
  override readonly name = 'FactError';
}
