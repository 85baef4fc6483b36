import type { Signal } from '@preact/signals-core';
import type { Json, JsonObject } from '../definition/types.ts';
import { locate } from '../model/field-at.ts';
import type { KeptUpload } from '../store/kept-uploads.ts';
import { isEditableStep } from '../store/scope-section.ts';
import { StoreError } from '../store/store-error.ts';
import type { Attachment } from '../store/types.ts';
import { attach, withAttachment } from './attachments.ts';
import { sendRow } from './rows.ts';
import { openScope, type SessionCore } from './session-core.ts';
import type { ResumedUpload } from './types.ts';
import type { Uploads } from './uploads.ts';

/** Goes on with the files that pages which are gone were sending, and puts them into their rows as they arrive. */
export async function resumeUploads(
  core: SessionCore,
  uploads: Uploads,
  resumed: Signal<readonly ResumedUpload[]>,
): Promise<void> {
  const { journal, tab, tabs } = core;
  const alive = await tabs.others();
  const left = (await journal.uploads.all()).filter((kept) => kept.tab !== tab && !alive.has(kept.tab));
  for (const found of left) {
    const bytes = await journal.uploads.bytes(found.id).catch(() => null);
    const kept = { ...found, tab };
    if (!isWanted(core, kept)) await drop(core, kept, 'row');
    else if (!bytes) await drop(core, kept, 'file');
    else await goOn(core, uploads, resumed, kept, bytes);
  }
}

async function goOn(
  core: SessionCore,
  uploads: Uploads,
  resumed: Signal<readonly ResumedUpload[]>,
  kept: KeptUpload,
  bytes: Blob,
): Promise<void> {
  await core.journal.uploads.update(kept).catch(() => {});
  const { id, scope, kind, name, fileName } = kept;
  const { upload, progress } = uploads.goOn(kept, bytes);
  const leave = (): void => {
    resumed.value = resumed.peek().filter((other) => other.id !== id);
  };
  resumed.value = [...resumed.peek(), { id, scope, kind, name, fileName, progress, cancel: () => upload.cancel() }];
  upload.done.then(
    (attachment) => {
      leave();
      return arrive(core, kept, attachment);
    },
    async (error: unknown) => {
      leave();
      if (error instanceof StoreError && error.code !== 'cancelled') await drop(core, kept, 'file', error.message);
    },
  );
}

/** Its row, or the panel of the photo, is there and can be changed. */
function isWanted({ form, snapshot, openRows }: SessionCore, { scope: path }: KeptUpload): boolean {
  const place = locate(form.model, path);
  if (!place || !isEditableStep(snapshot.peek().editable, place.scope.step)) return false;
  if (place.rowId === null || openRows.has(path)) return true;
  return form
    .table(place.scope.pointer)
    .rows.peek()
    .some((row) => row.path === path);
}

/** Into the fields where they are open, into what was typed for the row, or into the stored row itself. */
async function arrive(core: SessionCore, kept: KeptUpload, attachment: Attachment): Promise<void> {
  const { scope: path, kind } = kept;
  if (!isWanted(core, kept)) return drop(core, kept, 'row');
  const scope = openScope(core, path);
  if (scope && scope.rowId === null) return scope.field(kind).set(attachment as unknown as Json);
  if (scope) {
    attach(scope, attachment);
    return core.keeper.settle(path, scope);
  }
  const typed = core.typed.get(path);
  if (typed?.value) {
    const entry = { ...typed, value: added(typed.value, attachment) };
    core.typed.set(path, entry);
    return core.journal.put(entry).catch(() => {});
  }
  const table = core.form.table(locate(core.form.model, path)?.scope.pointer ?? '');
  const row = table.rows.peek().find((other) => other.path === path);
  if (row && !row.attachments.some(({ id }) => id === attachment.id)) {
    await sendRow(core, { path, value: added(row.value as JsonObject, attachment) });
  }
}

function added(value: JsonObject, attachment: Attachment): JsonObject {
  const files = (value.attachments ?? []) as unknown as Attachment[];
  return { ...value, attachments: withAttachment(files, attachment) as unknown as Json };
}

/** With a word. */
async function drop(
  core: SessionCore,
  { id, scope: path, fileName }: KeptUpload,
  reason: 'row' | 'file',
  message = '',
): Promise<void> {
  const scope = locate(core.form.model, path)?.scope;
  const title = scope?.table?.rowName ?? scope?.title ?? '';
  const lines = [{ label: '附件', value: message ? `${fileName}（${message}）` : fileName }];
  core.leftovers.value = [
    ...core.leftovers.peek(),
    { id: JSON.stringify([`upload:${id}`, core.tab]), title, reason, lines },
  ];
  await core.journal.uploads.remove(id).catch(() => {});
}
