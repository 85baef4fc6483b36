import type { Json, JsonObject } from '../definition/types.ts';
import { sameJson } from '../state/same-json.ts';
import type { FieldScope, Row, TableState } from '../state/types.ts';
import { combine, toOutcome } from './outcome.ts';
import type { SessionCore } from './session-core.ts';
import { hideRow, showUnsent } from './show-stored.ts';
import type { SaveOutcome } from './types.ts';

/** Stores a row that isn't being edited. */
export async function sendRow(
  core: SessionCore,
  { path, value: row }: Pick<Row, 'path' | 'value'>,
): Promise<SaveOutcome> {
  const value = row as JsonObject;
  const answer = await core.outbox.send({ path, value });
  if (answer.status === 'kept') showUnsent(core, { path, value });
  return toOutcome(core, path, answer, [], []);
}

/** Rows leave the table at once; while the store can't be reached, their removal waits in the journal. */
export async function removeRows(core: SessionCore, rows: readonly Row[]): Promise<SaveOutcome> {
  return combine(await Promise.all(rows.map((row) => removeRow(core, row))));
}

async function removeRow(core: SessionCore, { path }: Row): Promise<SaveOutcome> {
  const typed = core.typed.get(path);
  core.typed.delete(path);
  if (typed) await core.journal.remove(path, typed.tab).catch(() => {});
  const answer = await core.outbox.send({ path, value: null });
  if (answer.status === 'kept') hideRow(core, path);
  return toOutcome(core, path, answer, [], []);
}

/** 1…n in the order of display; only rows whose number changes are stored. */
export async function renumber(core: SessionCore, table: TableState): Promise<SaveOutcome> {
  const orderField = table.model.table?.orderField ?? '';
  const moved = table.rows
    .peek()
    .map(({ path, value }, index) => ({ path, old: value[orderField], value: { ...value, [orderField]: index + 1 } }))
    .filter(({ old, value }) => old !== value[orderField]);
  return combine(await Promise.all(moved.map((row) => sendRow(core, row))));
}

/** `replaceOn`: rows with the same values in these fields leave when a new one is saved. Answers their ids. */
export async function replaceTwins(core: SessionCore, scope: FieldScope, value: JsonObject): Promise<string[]> {
  const keys = scope.model.table?.definition.replaceOn ?? [];
  if (keys.length === 0 || keys.some((key) => (value[key] ?? null) === null)) return [];
  const table = core.form.table(scope.model.pointer);
  const twins = table.rows
    .peek()
    .filter((row) => row.rowId !== scope.rowId && keys.every((key) => sameJson(row.value[key] as Json, value[key])));
  await removeRows(core, twins);
  return twins.map((row) => row.rowId);
}
