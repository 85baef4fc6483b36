import { splitPath } from '../draft.ts';
import type { DropOperation } from '../types.ts';
import type { Operation } from './operation.ts';

export const drop: Operation<DropOperation> = {
  op: 'drop',
  apply(draft, { path, reason }) {
    const whole = draft.matching(path);
    for (const [scope, value] of whole) {
      draft.scopes.delete(scope);
      draft.note('drop', scope, value, null, reason);
    }
    if (whole.length > 0) return;
    const [pattern, key] = splitPath(path);
    for (const [scope, value] of draft.matching(pattern)) {
      draft.note('drop', `${scope}/${key}`, draft.take(value, key), null, reason);
    }
  },
};
