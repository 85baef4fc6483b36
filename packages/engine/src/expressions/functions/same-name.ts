import type { ExpressionFunction } from './expression-function.ts';

export const sameName: ExpressionFunction = {
  name: 'sameName',
  parameters: ['a', 'b'],
  returns: 'bool',
  description:
    'Whether two names are the same but for spaces, full or half width (（ and (), and the case of letters; nothing is no name.',
  evaluate: (a: unknown, b: unknown) => {
    const name = bare(a);
    return name !== '' && name === bare(b);
  },
};

function bare(name: unknown): string {
  return typeof name === 'string' ? name.normalize('NFKC').replace(/\s+/g, '').toLowerCase() : '';
}
