import type { FormModel, JsonObject } from '@zhicheng/engine';
import { individual } from '../accounts/identity.ts';
import { readField } from '../declarations/read-field.ts';
import type { Queries } from '../stores/open-data.ts';

/** 责任单位 of what the applicant does. */
export const ownUnit = '（本人）';

/** Whom a state waits for, as far as the declaration itself tells: the employer it names. Other offices follow from routing. */
export async function responsibleUnit(
  queries: Queries,
  declarationId: string,
  model: FormModel,
  state: string,
): Promise<string> {
  const actors = Object.values(model.definition.workflow.actions)
    .filter((action) => action.from.includes(state))
    .map((action) => action.actor);
  if (actors.includes('unit')) return employerOf(queries, declarationId, model);
  return actors.includes(individual) ? ownUnit : '';
}

async function employerOf(queries: Queries, declarationId: string, model: FormModel): Promise<string> {
  const found = await readField(queries, declarationId, model, model.definition.summary?.unit);
  const unit = found?.value as JsonObject | null | undefined;
  return typeof unit?.name === 'string' ? unit.name : '';
}
