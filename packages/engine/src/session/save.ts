import type { FieldScope, Row, TableState } from '../state/types.ts';
import { mendNumbers, noteNumber } from './order-numbers.ts';
import { combine, errorsIn, toOutcome } from './outcome.ts';
import { replaceTwins, sendRow } from './rows.ts';
import type { SessionCore } from './session-core.ts';
import { showUnsent } from './show-stored.ts';
import type { SaveOutcome } from './types.ts';
import type { Uploads } from './uploads.ts';

/** Stores a panel or an edited row as it is, with issues too; they are shown, and told in the outcome. */
export async function save(core: SessionCore, scope: FieldScope): Promise<SaveOutcome> {
  scope.judge();
  const value = scope.value();
  const isRow = scope.rowId !== null;
  // Even if nobody watches it: the answer, or a conflict, finds the fields.
  const known = core.openRows.has(scope.path);
  if (isRow && !known) core.openRows.set(scope.path, scope);
  if (isRow) noteNumber(core, scope);
  const answer = await core.outbox.send({ path: scope.path, value });
  if (isRow && !known) core.openRows.delete(scope.path);
  if (isRow) mendNumbers(core, scope.path);

  const taken = answer.status === 'stored' || answer.status === 'kept';
  if (isRow && answer.status === 'kept') showUnsent(core, { path: scope.path, value });
  const replaced = isRow && taken ? await replaceTwins(core, scope, value) : [];
  return toOutcome(core, scope.path, answer, errorsIn(scope.issues.peek()), replaced);
}

/**
 * All panels of the step that were changed or never stored. A photo that is just arriving is part of them; one that has to
 * wait for the network is stored when it comes.
 */
export async function saveStep(core: SessionCore, stepId: string, uploads: Uploads): Promise<SaveOutcome> {
  const step = core.form.step(stepId);
  const panels = step.sections
    .peek()
    .flatMap(({ scope }) => (scope?.kind === 'panel' ? [core.form.panel(scope.pointer)] : []));
  for (const late of await uploads.arrive(panels)) {
    late.then(
      (panel) => (panel.dirty.peek() ? save(core, panel) : null),
      // Refused or given up: whoever asked for it tells.
      () => {},
    );
  }
  step.judge();
  const changed = panels.filter(
    (panel) =>
      panel.dirty.peek() || panel.version.peek() === null || panel.unconfirmed.peek() || core.outbox.has(panel.path),
  );
  const outcomes = await Promise.all(changed.map((panel) => save(core, panel)));
  return combine(outcomes, errorsIn(step.issues.peek()));
}

/** Stores what was copied from an earlier declaration as it is: its owner has looked at it. */
export async function confirmStep(core: SessionCore, stepId: string): Promise<SaveOutcome> {
  const step = core.form.step(stepId);
  const scopes = step.sections.peek().flatMap(({ scope }) => scope ?? []);
  const outcomes = await Promise.all(
    scopes.flatMap((scope): Promise<SaveOutcome>[] => {
      if (scope.kind === 'table')
        return unconfirmedRows(core.form.table(scope.pointer)).map((row) => sendRow(core, row));
      const panel = core.form.panel(scope.pointer);
      return panel.unconfirmed.peek() ? [save(core, panel)] : [];
    }),
  );
  return combine(outcomes, errorsIn(step.issues.peek()));
}

function unconfirmedRows(table: TableState): Row[] {
  return table.rows.peek().filter((row) => row.unconfirmed);
}
