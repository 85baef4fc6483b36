import { asRow, asRows, type ExpressionFunction } from './expression-function.ts';

export const position: ExpressionFunction = {
  name: 'position',
  parameters: ['rows', 'row'],
  returns: 'int',
  description: 'The row’s place in its table, from 1; 0 when it is not in it.',
  evaluate: (rows: unknown, row: unknown) =>
    BigInt(asRows(rows).findIndex((other) => other.rowId === asRow(row).rowId) + 1),
};
