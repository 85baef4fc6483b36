import { randomBytes } from 'node:crypto';
import { type FormModel, type JsonObject, locate, type PhotoFacts, type StoredScope } from '@zhicheng/engine';
import type { Declaration } from '../stores/declarations.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScopes, writeScope } from '../stores/scopes.ts';
import { linkFiles } from './link-files.ts';

/** What 数据共享 takes over (spec 2.8); everything else is declared anew. */
const copied = [
  '/basicInfo',
  '/currentUnit',
  '/titleHistory',
  '/education',
  '/workExperience',
  '/achievements',
  '/publications/papers',
  '/publications/conferencePapers',
  '/publications/technicalReports',
  '/annualReviews',
  '/certificates',
];
const summary = '/rewardsSummary';
/** Must be current, so it is asked for again. */
const neverCopiedKind = 'in-service-proof';
const photoDays = 183;

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
  const pointers = includeSummary ? [...copied, summary] : copied;
  for (const stored of await readScopes(queries, sourceId)) {
    const place = locate(model, stored.path);
    if (!place || !pointers.includes(place.scope.pointer) || isOutdated(stored)) continue;
    const { scope } = place;
    const rowId = scope.kind === 'table' ? randomBytes(8).toString('hex') : null;
    const path = rowId === null ? scope.pointer : `${scope.pointer}/${rowId}`;
    const known = Object.entries(stored.value).filter(([key]) => scope.fieldByKey.has(key) || key === 'attachments');
    const value = withoutOldPhotos(Object.fromEntries(known), scope.fields, today);
    const row = rowId === null ? value : { ...value, rowId };
    const request = { scope, rowId, declarationId: target.id, ownerId: target.ownerId, path, value: row, at };
    const linked = await linkFiles(queries, request);
    await writeScope(queries, target.id, { path, value: linked, at, unconfirmed: true });
  }
}

function isOutdated({ value }: StoredScope): boolean {
  return value.kind === neverCopiedKind;
}

function withoutOldPhotos(
  value: JsonObject,
  fields: readonly { key: string; definition: { photo?: unknown } }[],
  today: string,
): JsonObject {
  const kept = { ...value };
  for (const { key, definition } of fields) {
    const photo = definition.photo
      ? (kept[key] as unknown as { photo?: PhotoFacts; uploadedAt: string } | undefined)
      : undefined;
    if (photo && ageInDays(photo.photo?.takenOn ?? photo.uploadedAt, today) > photoDays) delete kept[key];
  }
  return kept;
}

function ageInDays(moment: string, today: string): number {
  return (Date.parse(today) - Date.parse(moment)) / 86_400_000;
}
