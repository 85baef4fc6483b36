import type { JsonObject } from '../../definition/types.ts';
import { newRowId } from '../../state/new-row-id.ts';
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
    const rowId = newRowId();
    const path = `${table}/${rowId}`;
    draft.scopes.set(path, { ...values, ...row, rowId });
    draft.note('into-row', path, row, row);
  },
};
