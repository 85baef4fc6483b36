import type { Json, JsonObject } from '@zhicheng/engine';
import { sameJson } from '@zhicheng/engine';
import { type DraftScope, type MigratedDraft, migrateDraft } from '@zhicheng/engine/migration';
import type { Library, LoadedForm } from '../forms/library.ts';
import type { Services } from '../services.ts';
import { type Declaration, findDeclaration } from '../stores/declarations.ts';
import { moveFiles } from '../stores/files.ts';
import { keepScopes, noteMigration } from '../stores/form-changes.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScopes, removeScope, writeScope } from '../stores/scopes.ts';

/** A declaration with the form that it is filled in with. */
export interface OpenedDeclaration {
  declaration: Declaration;
  loaded: LoadedForm;
}

/**
 * The newest version that a declaration can go over to: one that its own version leads to by migrations. Null where there is
 * none, and where the declaration can't be changed any more.
 */
export async function findUpdate(
  library: Library,
  { declaration, loaded }: OpenedDeclaration,
): Promise<LoadedForm | null> {
  if (!loaded.form.workflow.states[declaration.state]?.editable) return null;
  const { formId, formVersion } = declaration;
  for (const version of library.versionsAfter(formId, formVersion)) {
    const newer = await library.form(formId, version);
    if (migrate([], formVersion, newer) && newer.form.workflow.states[declaration.state]) return newer;
  }
  return null;
}

/**
 * Brings a draft to the newest version of its form that it can go over to, in one transaction: what it held before is kept,
 * and its owner is told what was done. Where there is none, the declaration is answered as it is.
 */
export async function updateDeclaration(services: Services, opened: OpenedDeclaration): Promise<OpenedDeclaration> {
  const loaded = await findUpdate(services.library, opened);
  if (!loaded) return opened;
  await services.library.keep(loaded.form.id, loaded.form.version);
  const { id, ownerId, formVersion, state } = opened.declaration;
  return services.data.transaction().execute(async (transaction) => {
    const current = await findDeclaration(transaction, id, ownerId);
    // Another request may have been first.
    if (current.formVersion === formVersion && current.state === state) {
      await carryOver(transaction, services, current, loaded);
    }
    const declaration = await findDeclaration(transaction, id, ownerId);
    return { declaration, loaded: await services.library.form(declaration.formId, declaration.formVersion) };
  });
}

/** Null where no migrations lead from the version to the form's. */
export function migrate(scopes: readonly DraftScope[], from: string, { form }: LoadedForm): MigratedDraft | null {
  return migrateDraft(scopes, Object.values(form.migrations ?? {}), from, form.version);
}

async function carryOver(
  queries: Queries,
  { clock }: Services,
  { id, formVersion }: Declaration,
  newer: LoadedForm,
): Promise<void> {
  const at = clock().toISOString();
  const before = await readScopes(queries, id);
  const migrated = migrate(before, formVersion, newer);
  if (!migrated) return;
  const { scopes, notices, changes } = migrated;
  await keepScopes(queries, id, formVersion);
  const after = new Map(scopes.map(({ path, value }) => [path, value]));
  for (const { path } of before) if (!after.has(path)) await removeScope(queries, id, path, at);
  for (const [path, value] of after) {
    const known = before.find((scope) => scope.path === path);
    if (known && sameJson(known.value, value)) continue;
    await writeScope(queries, id, { path, value, at, unconfirmed: known?.unconfirmed ?? false });
  }
  await moveFiles(queries, id, { places: placesOfFiles(scopes), orphans: formVersion });
  await noteMigration(queries, id, { from: formVersion, to: newer.form.version, notices, changes }, at);
}

/** File id → path of the scope that holds it, as an attachment or as a photo. */
function placesOfFiles(scopes: readonly DraftScope[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const { path, value } of scopes) {
    for (const each of Object.values(value)) {
      for (const file of Array.isArray(each) ? each : [each]) {
        const id = idOf(file);
        if (id !== null) places.set(id, path);
      }
    }
  }
  return places;
}

function idOf(value: Json): string | null {
  const { id } = (typeof value === 'object' && value !== null ? value : {}) as JsonObject;
  return typeof id === 'string' ? id : null;
}
