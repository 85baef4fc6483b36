import type { JsonObject } from '../../definition/types.ts';
import { isEmpty } from '../../text/is-empty.ts';
import type { IntoRowOperation } from '../types.ts';
import type { Operation } from './operation.ts';

export const intoRow: Operation<IntoRowOperation> = {
  op: 'into-row',
  apply(draft, { panel, table, fields, values }) {
    const source = draft.scopes.get(panel);
    if (!source) return;
    const row: JsonObject = {};
    for (const [from, to] of Object.entries(fields)) {
      const value = draft.take(source, from);
      if (value !== null) row[to] = value;
    }
    if (isEmpty(row)) return;
    const rowId = idOf(`${panel}→${table}${JSON.stringify(row)}`);
    const path = `${table}/${rowId}`;
    draft.scopes.set(path, { ...values, ...row, rowId });
    draft.note('into-row', path, row, row);
  },
};

/** The same id each time the same draft is migrated (FNV-1a). */
function idOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `r${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
