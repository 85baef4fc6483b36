import { asRows, type ExpressionFunction } from './expression-function.ts';

export const sum: ExpressionFunction = {
  name: 'sum',
  parameters: ['rows', 'key'],
  returns: 'double',
  description: 'The sum of the numbers in the field; rows without one count as 0.',
  evaluate: (rows: unknown, key: string) => asRows(rows).reduce((total, row) => total + Number(row[key] ?? 0), 0),
};
