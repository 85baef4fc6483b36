import type { JsonObject, StoredScope } from '@zhicheng/engine';
import type { Person } from '../accounts/identity.ts';
import { ProblemError } from '../errors.ts';
import type { LoadedForm } from '../forms/library.ts';
import type { Services } from '../services.ts';
import { type Declaration, findDeclaration } from '../stores/declarations.ts';
import { stageFiles } from '../stores/files.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScope, readScopes, removeScope, writeScope } from '../stores/scopes.ts';
import { checkStructure } from './check-structure.ts';
import { linkFiles } from './link-files.ts';
import { openForm } from './open-form.ts';
import { type ScopePlace, scopeAt } from './scope-at.ts';
import { editableSteps, withCurrentApplicant } from './to-snapshot.ts';

export interface ScopeRequest {
  declarationId: string;
  person: Person;
  path: string;
  /** The version that the change is based on; null: the scope must not exist yet. */
  version: string | null;
  /** The form that the value was entered in, where the page says so. */
  formVersion?: string | undefined;
}

/** Stores a panel or row with its files, or nothing at all. Issues don't keep a draft from being stored. */
export async function saveScope(
  services: Services,
  request: ScopeRequest,
  value: JsonObject,
): Promise<{ stored: StoredScope; created: boolean }> {
  const loaded = await loadFormOf(services, request);
  return services.data.transaction().execute(async (transaction) => {
    const { declaration, place, current } = await openForChange(transaction, request, loaded);
    checkStructure(place, value);
    const { declarationId, person, path } = request;
    const at = services.clock().toISOString();
    const linked = await linkFiles(transaction, { ...place, declarationId, ownerId: person.userId, path, value, at });
    const complete = await withDerivedValues(transaction, services, {
      loaded,
      declaration,
      place,
      path,
      value: linked,
    });
    const stored = await writeScope(transaction, declarationId, { path, value: complete, at });
    return { stored, created: current === null };
  });
}

/** Removes a row or panel; its files expire. */
export async function dropScope(services: Services, request: ScopeRequest): Promise<void> {
  const loaded = await loadFormOf(services, request);
  await services.data.transaction().execute(async (transaction) => {
    const { current } = await openForChange(transaction, request, loaded);
    if (!current) return;
    const { declarationId, path } = request;
    const at = services.clock().toISOString();
    await stageFiles(transaction, { declarationId, scope: path, at });
    await removeScope(transaction, declarationId, path, at);
  });
}

async function loadFormOf(services: Services, { declarationId, person }: ScopeRequest): Promise<LoadedForm> {
  const { formId, formVersion } = await findDeclaration(services.data, declarationId, person.userId);
  return services.library.form(formId, formVersion);
}

async function openForChange(queries: Queries, request: ScopeRequest, { form, model }: LoadedForm) {
  const found = await findDeclaration(queries, request.declarationId, request.person.userId);
  // Another page has taken the draft to a new version since the form was looked up.
  if (found.formVersion !== form.version) throw new ProblemError('form-updated');
  // A value that an older form entered lacks what the newer one asks for besides: storing it would take that away.
  if ((request.formVersion ?? form.version) !== form.version) throw new ProblemError('form-updated');
  const declaration = withCurrentApplicant(found, form.workflow, request.person);
  const place = scopeAt(model, request.path);
  const editable = editableSteps(form.workflow, declaration.state);
  if (editable !== 'all' && !editable.includes(place.scope.step)) throw new ProblemError('locked');
  const current = await readScope(queries, declaration.id, request.path);
  if ((current?.version ?? null) !== request.version) throw new ProblemError('conflict', { other: current });
  return { declaration, place, current };
}

/** Fields that the definition computes are computed here: what the client sent for them doesn't count. */
async function withDerivedValues(
  queries: Queries,
  services: Services,
  part: { loaded: LoadedForm; declaration: Declaration; place: ScopePlace; path: string; value: JsonObject },
): Promise<JsonObject> {
  const { loaded, declaration, place, path, value } = part;
  const derived = place.scope.fields.filter((field) => field.derive);
  if (derived.length === 0) return value;
  const others = (await readScopes(queries, declaration.id)).filter((scope) => scope.path !== path);
  const scopes = [...others, { path, value, version: '0', updatedAt: '' }];
  const form = openForm(services.library, loaded, declaration, { scopes, today: services.today() });
  const { rowId, scope } = place;
  const state = rowId === null ? form.panel(scope.pointer) : form.table(scope.pointer).edit(rowId);
  const complete = { ...value };
  for (const { key } of derived) {
    const computed = state.field(key).value.value;
    if (computed === null) delete complete[key];
    else complete[key] = computed;
  }
  state.dispose();
  form.dispose();
  return complete;
}
