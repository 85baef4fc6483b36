import type { ExpressionFunction } from './expression-function.ts';

export const filled: ExpressionFunction = {
  name: 'filled',
  parameters: ['value'],
  returns: 'bool',
  description: 'Whether something has been filled in; 无 counts.',
  evaluate: (value: unknown) => value !== null && value !== undefined && value !== '',
};
