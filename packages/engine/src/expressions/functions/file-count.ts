import type { ExpressionFunction } from './expression-function.ts';
import { attachmentsOf } from './kinds.ts';

export const fileCount: ExpressionFunction = {
  name: 'fileCount',
  parameters: ['row', 'kind'],
  returns: 'int',
  description: 'How many files of a kind the row has.',
  evaluate: (row: unknown, kind: string) =>
    BigInt(attachmentsOf(row).filter((attachment) => attachment.kind === kind).length),
};
