import { asRows, type ExpressionFunction } from './expression-function.ts';

export const firstIncrease: ExpressionFunction = {
  name: 'firstIncrease',
  parameters: ['values'],
  returns: 'int',
  description:
    'Position (from 1) of the first value that is greater than the one before it; 0: none. Nulls are passed over.',
  evaluate: (values: unknown) => {
    let previous: unknown = null;
    for (const [index, value] of (asRows(values) as readonly unknown[]).entries()) {
      if (value === null || value === undefined) continue;
      if (previous !== null && (value as string) > (previous as string)) return BigInt(index + 1);
      previous = value;
    }
    return 0n;
  },
};
