import { shiftDays } from './calendar.ts';
import { asDate, asNumber, type ExpressionFunction } from './expression-function.ts';

export const addDays: ExpressionFunction = {
  name: 'addDays',
  parameters: ['date', 'days'],
  returns: 'string',
  description: 'The day so many days later, or earlier when negative.',
  evaluate: (date: unknown, days: unknown) => shiftDays(asDate(date), asNumber(days)),
};
