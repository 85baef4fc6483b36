import { asDate, type ExpressionFunction } from './expression-function.ts';

export const year: ExpressionFunction = {
  name: 'year',
  parameters: ['date'],
  returns: 'int',
  description: 'The year of a date.',
  evaluate: (date: unknown) => BigInt(asDate(date).slice(0, 4)),
};
