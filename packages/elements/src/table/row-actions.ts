import type { Row, TableState } from '@zhicheng/engine';
import type { WordKey } from '../text/part-word.ts';

/** What can be done with one row. */
export interface RowAction {
  readonly id: 'edit' | 'remove' | 'upload' | 'browse' | 'view';
  readonly label: WordKey;
  readonly danger?: boolean;
  /** Also where nothing may be changed. */
  readonly readonly?: boolean;
  /** Only where rows carry files. */
  readonly files?: boolean;
}

const rowActions: readonly RowAction[] = [
  { id: 'edit', label: 'edit' },
  { id: 'remove', label: 'delete', danger: true },
  { id: 'upload', label: 'table.upload', files: true },
  { id: 'browse', label: 'table.browse', files: true, readonly: true },
  { id: 'view', label: 'table.view', readonly: true },
];

export function actionsOf(table: TableState, readonly: boolean): readonly RowAction[] {
  const files = table.model.table?.files != null;
  return rowActions.filter((action) => (action.readonly || !readonly) && (!action.files || files));
}

/** What the drawing of rows needs of the table that they stand in. */
export interface RowContext {
  readonly table: TableState;
  readonly readonly: boolean;
  readonly selected: ReadonlySet<string>;
  select(rows: readonly Row[], selected: boolean): void;
  act(action: RowAction['id'], row: Row): void;
  /** Opens the row at the first file it lacks. */
  complete(row: Row): void;
}
