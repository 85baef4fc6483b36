import type { Draft } from '../draft.ts';
import type { MigrationOperation } from '../types.ts';

/** A row of the operation table. */
export interface Operation<Definition extends MigrationOperation> {
  readonly op: Definition['op'];
  apply(draft: Draft, definition: Definition): void;
}
