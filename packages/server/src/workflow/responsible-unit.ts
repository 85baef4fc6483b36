import type { JsonObject, WorkflowDefinition } from '@zhicheng/engine';
import type { Queries } from '../stores/open-data.ts';
import { readScope } from '../stores/scopes.ts';

/** Whom a state waits for, as far as the declaration itself tells: the employer it names. Other offices follow from routing. */
export async function responsibleUnit(
  queries: Queries,
  declarationId: string,
  workflow: WorkflowDefinition,
  state: string,
): Promise<string> {
  const waitsForUnit = Object.values(workflow.actions).some(
    (action) => action.from.includes(state) && /^unit/.test(action.actor),
  );
  if (!waitsForUnit) return '';
  const current = await readScope(queries, declarationId, '/currentUnit');
  const unit = current?.value.unit as JsonObject | null | undefined;
  return typeof unit?.name === 'string' ? unit.name : '';
}
