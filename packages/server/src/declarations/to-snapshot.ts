import type { DeclarationEvent, DeclarationSnapshot, FormModel, WorkflowDefinition } from '@zhicheng/engine';
import type { Person } from '../accounts/identity.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { LoadedForm } from '../forms/library.ts';
import type { Services } from '../services.ts';
import type { Declaration } from '../stores/declarations.ts';
import { readEvents, readReceipt } from '../stores/events.ts';
import { readUnseenMigration } from '../stores/form-changes.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScopes } from '../stores/scopes.ts';
import { availableActions } from '../workflow/available-actions.ts';
import { responsibleUnit } from '../workflow/responsible-unit.ts';

/** Everything a client needs to show and continue a declaration. */
export async function toSnapshot(
  queries: Queries,
  services: Services,
  { person, declaration, loaded }: { person: Person; declaration: Declaration; loaded: LoadedForm },
): Promise<DeclarationSnapshot> {
  const { form } = loaded;
  const { id, state, meta, applicant, updatedAt } = declaration;
  const facts = await factsOf(services, { declaration, loaded });
  return {
    id,
    form: { id: form.id, version: form.version, title: form.title },
    meta,
    applicant,
    state,
    stateLabel: form.workflow.states[state]?.label ?? state,
    editable: editableSteps(form.workflow, state),
    scopes: await readScopes(queries, id),
    events: await readHistory(queries, declaration, loaded.model),
    actions: availableActions(form.workflow, state, person.userType),
    receipt: await readReceipt(queries, id),
    migration: await readUnseenMigration(queries, id),
    ...(form.facts && { facts }),
    today: services.today(),
    updatedAt,
  };
}

/** What was done, and the step that waits now. */
export async function readHistory(
  queries: Queries,
  { id, state }: Declaration,
  model: FormModel,
): Promise<DeclarationEvent[]> {
  const events = await readEvents(queries, id);
  const current = model.definition.workflow.states[state];
  if (!current?.step || current.final) return events;
  const seq = (events.at(-1)?.seq ?? 0) + 1;
  const actorUnit = await responsibleUnit(queries, id, model, state);
  const open = { result: '', opinion: '', actorName: '', at: null, status: '待办', stateAfter: '' };
  return [...events, { ...open, seq, step: current.step, actorUnit }];
}

export function editableSteps(workflow: WorkflowDefinition, state: string): 'all' | string[] {
  return workflow.states[state]?.editable ? 'all' : [];
}

/** While the declaration can be changed it follows the account; afterwards it keeps who was named in it. */
export function withCurrentApplicant(
  declaration: Declaration,
  workflow: WorkflowDefinition,
  person: Person,
): Declaration {
  if (!workflow.states[declaration.state]?.editable) return declaration;
  const { name, idNumber, mobile, email } = person;
  return { ...declaration, applicant: { name, idNumber, mobile, email } };
}
