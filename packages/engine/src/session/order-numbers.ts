import { locate } from '../model/field-at.ts';
import type { FieldScope, Row, TableState } from '../state/types.ts';
import { isEditableStep } from '../store/scope-section.ts';
import type { StoredScope } from '../store/types.ts';
import { sendRow } from './rows.ts';
import { conflictAt, type SessionCore, UNSTORED } from './session-core.ts';

/** Rows that had no number from a person's hand. Two windows may give the same one before they hear of each other. */
export interface OrderNumbers {
  /** Of rows that this page has added, by path: as it gave them. */
  readonly given: Map<string, number>;
  /** Paths of rows that other pages have added since this one was opened. */
  readonly elsewhere: Set<string>;
}

/** To be called before a row is sent. */
export function noteNumber({ numbers }: SessionCore, scope: FieldScope): void {
  numbers.elsewhere.delete(scope.path);
  const key = orderFieldOf(scope.model.table);
  if (key === null || scope.version.peek() !== null) return;
  const { byHand, value } = scope.field(key);
  const number = value.peek();
  if (byHand || typeof number !== 'number') numbers.given.delete(scope.path);
  else numbers.given.set(scope.path, number);
}

/** Another page has added a row: a new one that is still open here takes the next number. */
export function giveWay(core: SessionCore, { path, value }: StoredScope): void {
  core.numbers.elsewhere.add(path);
  const place = locate(core.form.model, path);
  const key = orderFieldOf(place?.scope.table);
  if (!place || key === null) return;
  for (const scope of core.openRows.values()) {
    if (scope.model !== place.scope || scope.version.peek() !== null || core.outbox.has(scope.path)) continue;
    const field = scope.field(key);
    const isTwin = !field.byHand && field.value.peek() === value[key];
    if (isTwin) field.offer(core.form.table(place.scope.pointer).nextOrder());
  }
}

/**
 * Of two stored rows with one number, that with the greater id takes the next, in the page that has added it: both pages
 * decide alike, each for its own rows. What somebody has numbered or is editing, here or there, stays as it is.
 */
export function mendNumbers(core: SessionCore, path: string): void {
  const place = locate(core.form.model, path);
  const key = orderFieldOf(place?.scope.table);
  if (!place || key === null || !isEditableStep(core.snapshot.peek().editable, place.scope.step)) return;
  const table = core.form.table(place.scope.pointer);
  for (const row of table.rows.peek()) {
    const number = core.numbers.given.get(row.path);
    if (number === undefined || row.value[key] !== number || !isAtRest(core, row) || !hasTwin(core, table, row, key))
      continue;
    const next = table.nextOrder();
    core.numbers.given.set(row.path, next);
    void sendRow(core, { path: row.path, value: { ...row.value, [key]: next } });
    tellNumber(core, row.path, key, next);
  }
}

function hasTwin({ numbers }: SessionCore, table: TableState, row: Row, key: string): boolean {
  return table.rows
    .peek()
    .some(
      (other) => numbers.elsewhere.has(other.path) && other.rowId < row.rowId && other.value[key] === row.value[key],
    );
}

function isAtRest(core: SessionCore, { path, version }: Row): boolean {
  const isHeld = core.openRows.has(path) || core.typed.has(path) || core.outbox.has(path);
  return version !== UNSTORED && !isHeld && conflictAt(core, path) === null;
}

function tellNumber(core: SessionCore, path: string, key: string, number: number): void {
  const scope = locate(core.form.model, path)?.scope;
  if (!scope) return;
  const labels = [scope.fieldByKey.get(key)?.label ?? key];
  const others = core.merges.peek().filter((merge) => merge.path !== path);
  core.merges.value = [...others, { path, title: scope.table?.rowName ?? scope.title, labels, number }];
}

/** Null where the number is more than a place: rows replace each other by it. */
function orderFieldOf(table: FieldScope['model']['table'] | undefined): string | null {
  if (!table || table.definition.replaceOn?.includes(table.orderField)) return null;
  return table.orderField;
}
