import { monthsBetween } from './calendar.ts';
import { asDate, type ExpressionFunction } from './expression-function.ts';

export const fullYears: ExpressionFunction = {
  name: 'fullYears',
  parameters: ['from', 'to'],
  returns: 'int',
  description: 'Full years from one date to another; a birthday on 29 February is reached on 1 March.',
  evaluate: (from: unknown, to: unknown) => BigInt(Math.floor(monthsBetween(asDate(from), asDate(to)) / 12)),
};
