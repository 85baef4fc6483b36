import { isDate as obeys } from '../../checks/formats/date.ts';
import type { ExpressionFunction } from './expression-function.ts';

export const isDate: ExpressionFunction = {
  name: 'isDate',
  parameters: ['value'],
  returns: 'bool',
  description: 'Whether the value is a real date written YYYY-MM-DD.',
  evaluate: (value: unknown) => typeof value === 'string' && obeys(value),
};
