import { shiftMonths } from './calendar.ts';
import { asDate, asNumber, type ExpressionFunction } from './expression-function.ts';

export const addYears: ExpressionFunction = {
  name: 'addYears',
  parameters: ['date', 'years'],
  returns: 'string',
  description: 'The same day so many years later; 29 February becomes 28 February in other years.',
  evaluate: (date: unknown, years: unknown) => shiftMonths(asDate(date), asNumber(years) * 12),
};
