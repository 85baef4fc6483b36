import type { JsonObject, WorkflowDefinition } from '@zhicheng/engine';
import { individual } from '../accounts/identity.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScope } from '../stores/scopes.ts';

/** 责任单位 of what the applicant does. */
export const ownUnit = '（本人）';

/** Whom a state waits for, as far as the declaration itself tells: the employer it names. Other offices follow from routing. */
export async function responsibleUnit(
  queries: Queries,
  declarationId: string,
  workflow: WorkflowDefinition,
  state: string,
): Promise<string> {
  const actors = Object.values(workflow.actions)
    .filter((action) => action.from.includes(state))
    .map((action) => action.actor);
  if (actors.includes('unit')) return employerOf(queries, declarationId);
  return actors.includes(individual) ? ownUnit : '';
}

async function employerOf(queries: Queries, declarationId: string): Promise<string> {
  const current = await readScope(queries, declarationId, '/currentUnit');
  const unit = current?.value.unit as JsonObject | null | undefined;
  return typeof unit?.name === 'string' ? unit.name : '';
}
