import { randomBytes } from 'node:crypto';
import {
  type Attachment,
  type FieldModel,
  type FormModel,
  type JsonObject,
  locate,
  type ReuseDefinition,
  type StoredScope,
} from '@zhicheng/engine';
import type { Declaration } from '../stores/declarations.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScopes, writeScope } from '../stores/scopes.ts';
import { linkFiles } from './link-files.ts';

export interface CopyOptions {
  model: FormModel;
  at: string;
  today: string;
  includeSummary: boolean;
}

/** Copies an earlier declaration's scopes as unconfirmed: new row ids, files by reference. To be called in a transaction. */
export async function copyScopes(
  queries: Queries,
  sourceId: string,
  target: Pick<Declaration, 'id' | 'ownerId'>,
  { model, at, today, includeSummary }: CopyOptions,
): Promise<void> {
  for (const stored of await readScopes(queries, sourceId)) {
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

function isLeftOut({ value }: StoredScope, { leaveOut = {} }: ReuseDefinition): boolean {
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
