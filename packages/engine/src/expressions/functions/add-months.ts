import { shiftMonths } from './calendar.ts';
import { asDate, asNumber, type ExpressionFunction } from './expression-function.ts';

export const addMonths: ExpressionFunction = {
  name: 'addMonths',
  parameters: ['date', 'months'],
  returns: 'string',
  description: 'The same day so many months later, or the last day of a shorter month.',
  evaluate: (date: unknown, months: unknown) => shiftMonths(asDate(date), asNumber(months)),
};
