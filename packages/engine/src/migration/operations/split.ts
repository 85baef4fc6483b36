import type { SplitOperation } from '../types.ts';
import type { Operation } from './operation.ts';

export const split: Operation<SplitOperation> = {
  op: 'split',
  apply(draft, { scope, field, pattern, rest }) {
    const expression = new RegExp(pattern, 'u');
    for (const [path, value] of draft.matching(scope)) {
      const text = draft.take(value, field);
      if (typeof text !== 'string') continue;
      const parts = expression.exec(text)?.groups ?? { [rest]: text };
      const filled = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== ''));
      Object.assign(value, filled);
      draft.note('split', path, text, filled);
    }
  },
};
