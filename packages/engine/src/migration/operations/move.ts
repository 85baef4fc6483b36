import { splitPath } from '../draft.ts';
import type { MoveOperation } from '../types.ts';
import type { Operation } from './operation.ts';

export const move: Operation<MoveOperation> = {
  op: 'move',
  apply(draft, { from, to }) {
    const whole = [...draft.scopes].filter(([path]) => path === from || path.startsWith(`${from}/`));
    for (const [path, value] of whole) {
      const target = `${to}${path.slice(from.length)}`;
      draft.scopes.delete(path);
      draft.scopes.set(target, value);
      draft.note('move', target, value, value);
    }
    if (whole.length > 0) return;
    const [scope, key] = splitPath(from);
    const value = draft.take(draft.scopes.get(scope) ?? {}, key);
    if (value === null) return;
    const [targetScope, targetKey] = splitPath(to);
    draft.panel(targetScope)[targetKey] = value;
    draft.note('move', to, value, value);
  },
};
