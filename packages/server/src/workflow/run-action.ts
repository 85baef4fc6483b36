import type { ActionResult, Facts, Form, JsonObject, Receipt, WorkflowAction } from '@zhicheng/engine';
import type { Person } from '../accounts/identity.ts';
import { findUpdate } from '../declarations/migrate-declaration.ts';
import { openForm } from '../declarations/open-form.ts';
import { readHistory, withCurrentApplicant } from '../declarations/to-snapshot.ts';
import { ProblemError } from '../errors.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { LoadedForm } from '../forms/library.ts';
import type { Services } from '../services.ts';
import { answerOnce } from '../stores/answers.ts';
import { type Declaration, findDeclaration } from '../stores/declarations.ts';
import { appendEvent, readReceipt } from '../stores/events.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScopes } from '../stores/scopes.ts';
import { freeze } from './freeze.ts';
import { ownUnit } from './responsible-unit.ts';

export interface ActionRequest {
  declarationId: string;
  action: string;
  opinion: string;
  key: string;
}

/** Carries out an action of the form's workflow, once for a key, in one transaction. */
export async function runAction(services: Services, person: Person, request: ActionRequest): Promise<ActionResult> {
  const { declarationId, action: id, opinion, key } = request;
  const before = await findDeclaration(services.data, declarationId, person.userId);
  const { formId, formVersion } = before;
  const loaded = await services.library.form(formId, formVersion);
  const facts = await factsFor(services, { declaration: before, loaded, person, id });
  const at = services.clock().toISOString();
  const keyed = { ownerId: person.userId, key, request: { declarationId, action: id, opinion }, at };
  return services.data.transaction().execute((transaction) =>
    answerOnce(transaction, keyed, async () => {
      const found = await findDeclaration(transaction, declarationId, person.userId);
      if (found.formVersion !== formVersion) throw new ProblemError('form-updated');
      const declaration = withCurrentApplicant(found, loaded.form.workflow, person);
      const action = loaded.form.workflow.actions[id];
      if (!action) throw new ProblemError('not-found');
      if (action.actor !== person.userType) throw new ProblemError('forbidden');
      if (!action.from.includes(declaration.state)) throw new ProblemError('not-allowed');
      if (action.validates && (await findUpdate(services.library, { declaration, loaded }))) {
        throw new ProblemError('form-updated');
      }
      if (action.opinion === 'required' && opinion.trim() === '') {
        throw new ProblemError('invalid', { detail: '请填写意见。' });
      }
      return perform(transaction, services, { loaded, declaration, facts, action, opinion, at });
    }),
  );
}

/** What the action is judged by. Asked for before the transaction, which nothing outside may hold up. */
async function factsFor(
  services: Services,
  { declaration, loaded, person, id }: { declaration: Declaration; loaded: LoadedForm; person: Person; id: string },
): Promise<Facts> {
  const { actions } = loaded.form.workflow;
  const action = Object.hasOwn(actions, id) ? actions[id] : undefined;
  if (!action?.validates && !action?.when) return {};
  const current = withCurrentApplicant(declaration, loaded.form.workflow, person);
  return factsOf(services, { declaration: current, loaded }, { afresh: action.validates ?? false });
}

interface Performance {
  loaded: LoadedForm;
  declaration: Declaration;
  facts: Facts;
  action: WorkflowAction;
  opinion: string;
  at: string;
}

async function perform(queries: Queries, services: Services, performance: Performance): Promise<ActionResult> {
  const { loaded, declaration, facts, action, opinion, at } = performance;
  const scopes = await readScopes(queries, declaration.id);
  const form = openForm(services.library, loaded, declaration, { scopes, today: services.today(), facts });
  let receipt: Receipt | null;
  try {
    checkCondition(form, action);
    if (action.validates) checkIssues(form);
    receipt = action.validates
      ? await freeze(queries, { declaration, loaded, document: form.snapshot() as JsonObject, facts, at })
      : await readReceipt(queries, declaration.id);
  } finally {
    form.dispose();
  }
  const { applicant } = declaration;
  await queries
    .updateTable('declarations')
    .set({ state: action.to, applicant: JSON.stringify(applicant), updatedAt: at })
    .where('id', '=', declaration.id)
    .execute();
  await appendEvent(queries, declaration.id, {
    step: action.step,
    result: action.result,
    opinion,
    actorUnit: ownUnit,
    actorName: applicant.name,
    at,
    status: '已办',
    stateAfter: action.to,
  });
  const moved = { ...declaration, state: action.to };
  return { state: action.to, receipt, events: await readHistory(queries, moved, loaded.model) };
}

function checkCondition(form: Form, action: WorkflowAction): void {
  if (action.when && form.evaluate(form.model.expression(action.when)) !== true) throw new ProblemError('not-allowed');
}

/** R-SU-1 and, as rules of the form, R-SU-2 and R-SU-3. */
function checkIssues(form: Form): void {
  const issues = form.issues.value;
  if (issues.some((issue) => issue.severity === 'error')) throw new ProblemError('issues', { issues });
}
