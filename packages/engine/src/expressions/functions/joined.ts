import { asRows, type ExpressionFunction } from './expression-function.ts';

export const joined: ExpressionFunction = {
  name: 'joined',
  parameters: ['list', 'separator'],
  returns: 'string',
  description: 'The list’s entries as one text.',
  evaluate: (list: unknown, separator: string) => (asRows(list) as readonly unknown[]).map(String).join(separator),
};
