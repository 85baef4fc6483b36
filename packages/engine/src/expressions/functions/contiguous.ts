import { asNumber, asRows, type ExpressionFunction } from './expression-function.ts';

export const contiguous: ExpressionFunction = {
  name: 'contiguous',
  parameters: ['rows', 'key'],
  returns: 'bool',
  description: 'Whether the numbers in the field run 1, 2 … n.',
  evaluate: (rows: unknown, key: string) =>
    asRows(rows)
      .map((row) => asNumber(row[key]))
      .sort((a, b) => a - b)
      .every((number, index) => number === index + 1),
};
