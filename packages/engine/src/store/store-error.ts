import type { Problem, StoredScope, StoreErrorCode } from './types.ts';

/** A store could not do what it was asked. `message` is a sentence for the person, with what to do next. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly problem: Problem | undefined;
  /** With `conflict`: what is stored now; null where it was removed. */
  readonly other: StoredScope | null | undefined;

  constructor(
    code: StoreErrorCode,
    message: string,
    options: { problem?: Problem; other?: StoredScope | null; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.problem = options.problem;
    this.other = options.other;
  }
}
