import type { ExpressionFunction } from './expression-function.ts';

export const isNone: ExpressionFunction = {
  name: 'isNone',
  parameters: ['value'],
  returns: 'bool',
  description: 'Whether there is no content: nothing, an empty text, or 无 (spec 3.2).',
  evaluate: (value: unknown) => value === null || value === undefined || value === '' || value === '无',
};
