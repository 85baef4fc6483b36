import { monthsBetween } from './calendar.ts';
import { asDate, type ExpressionFunction } from './expression-function.ts';

export const fullMonths: ExpressionFunction = {
  name: 'fullMonths',
  parameters: ['from', 'to'],
  returns: 'int',
  description: 'Whole months from one date to another.',
  evaluate: (from: unknown, to: unknown) => BigInt(monthsBetween(asDate(from), asDate(to))),
};
