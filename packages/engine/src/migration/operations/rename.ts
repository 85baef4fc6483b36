import type { RenameOperation } from '../types.ts';
import type { Operation } from './operation.ts';

export const rename: Operation<RenameOperation> = {
  op: 'rename',
  apply(draft, { scope, field, to }) {
    for (const [path, value] of draft.matching(scope)) {
      const moved = draft.take(value, field);
      if (moved === null) continue;
      value[to] = moved;
      draft.note('rename', `${path}/${to}`, moved, moved);
    }
  },
};
