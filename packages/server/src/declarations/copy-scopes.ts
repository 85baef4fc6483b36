import { randomBytes } from 'node:crypto';
import { type Attachment, type FieldModel, type JsonObject, locate, type ReuseDefinition } from '@zhicheng/engine';
import type { DraftScope } from '@zhicheng/engine/migration';
import type { LoadedForm } from '../forms/library.ts';
import type { Declaration } from '../stores/declarations.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScopes, writeScope } from '../stores/scopes.ts';
import { linkFiles } from './link-files.ts';
import { migrate } from './migrate-declaration.ts';

export interface CopyOptions {
  loaded: LoadedForm;
  at: string;
  today: string;
  includeSummary: boolean;
}

/** Copies an earlier declaration's scopes as unconfirmed: new row ids, files by reference. To be called in a transaction. */
export async function copyScopes(
  queries: Queries,
  source: Declaration,
  target: Pick<Declaration, 'id' | 'ownerId'>,
  { loaded, at, today, includeSummary }: CopyOptions,
): Promise<void> {
  const { model } = loaded;
  for (const stored of await scopesToCopy(queries, source, loaded)) {
    const place = locate(model, stored.path);
    const reuse = place && model.definition.reuse?.[place.scope.pointer];
    if (!reuse || (reuse.onRequest && !includeSummary) || isLeftOut(stored, reuse)) continue;
    const { scope } = place;
    const rowId = scope.kind === 'table' ? randomBytes(8).toString('hex') : null;
    const path = rowId === null ? scope.pointer : `${scope.pointer}/${rowId}`;
    const known = Object.entries(stored.value).filter(([key]) => scope.fieldByKey.has(key) || key === 'attachments');
    const value = withoutOldPhotos(Object.fromEntries(known), scope.fields, { today, ...reuse });
    const row = rowId === null ? value : { ...value, rowId };
    const request = { scope, rowId, declarationId: target.id, ownerId: target.ownerId, path, value: row, at };
    const linked = await linkFiles(queries, request);
    await writeScope(queries, target.id, { path, value: linked, at, unconfirmed: true });
  }
}

/** What was declared with an older version of the same form is read as the new one would. */
async function scopesToCopy(
  queries: Queries,
  { id, formId, formVersion }: Declaration,
  loaded: LoadedForm,
): Promise<readonly DraftScope[]> {
  const scopes = await readScopes(queries, id);
  return (formId === loaded.form.id && migrate(scopes, formVersion, loaded)?.scopes) || scopes;
}

function isLeftOut({ value }: DraftScope, { leaveOut = {} }: ReuseDefinition): boolean {
  return Object.entries(leaveOut).some(([key, values]) => values.includes(String(value[key])));
}

function withoutOldPhotos(
  value: JsonObject,
  fields: readonly FieldModel[],
  { today, photoDays = Number.POSITIVE_INFINITY }: { today: string; photoDays?: number },
): JsonObject {
  const kept = { ...value };
  for (const { key, definition } of fields) {
    const photo = definition.photo ? (kept[key] as unknown as Attachment | undefined) : undefined;
    if (photo && ageInDays(photo.photo?.takenOn ?? photo.uploadedAt, today) > photoDays) delete kept[key];
  }
  return kept;
}

function ageInDays(moment: string, today: string): number {
  return (Date.parse(today) - Date.parse(moment)) / 86_400_000;
}
