import type { Draft } from '../draft.ts';
import type { MigrationOperation } from '../types.ts';
import { drop } from './drop.ts';
import { intoRow } from './into-row.ts';
import { mapCodes } from './map-codes.ts';
import { move } from './move.ts';
import type { Operation } from './operation.ts';
import { rename } from './rename.ts';
import { split } from './split.ts';

/** Everything a migration can do. */
export const operations: readonly { readonly op: MigrationOperation['op'] }[] = [
  rename,
  move,
  split,
  mapCodes,
  intoRow,
  drop,
];

export function applyOperation(draft: Draft, definition: MigrationOperation): void {
  const operation = operations.find(({ op }) => op === definition.op) as Operation<MigrationOperation> | undefined;
  operation?.apply(draft, definition);
}
