import assert from 'node:assert/strict';
import { type DeclarationSession, type Store, StoreError } from '@zhicheng/engine';
import { fileKindOf } from '@zhicheng/engine/files';
import type { SuiteCase } from '@zhicheng/engine/suite';
import { pdf } from './app.fixture.ts';
import { makePhoto } from './photo.fixture.ts';

/** Offers the case's file to the server. Answers what didn't come as expected. */
export async function compareUpload({ upload, expect }: SuiteCase, store: Store, id: string): Promise<string[]> {
  if (!upload) return [];
  const { table, fileName } = upload;
  const request = { scope: `${table}/r1`, kind: 'file', name: fileName, fileName, file: await fileOf(upload) };
  const refused = await store.upload(id, request).done.then(() => null, codeOf);
  const wanted = expect.refused ?? null;
  return refused === wanted ? [] : [`refused by the server: expected ${wanted}, found ${refused}`];
}

/** A whole file that begins as the case says and is as long: what its name promises follows, since the server reads on. */
async function fileOf({ fileName, size, head }: NonNullable<SuiteCase['upload']>): Promise<Blob> {
  const start = Buffer.from(head, 'hex');
  const { extension } = fileKindOf(fileName) ?? {};
  const picture = extension === 'jpg' ? await smallPicture() : Buffer.alloc(0);
  const end = extension === 'pdf' ? Buffer.from('%%EOF') : Buffer.alloc(0);
  const between = Buffer.alloc(size - start.length - picture.length - end.length);
  return new Blob([start, picture, between, end]);
}

/** What follows `ffd8ffe0` in a JPEG: the rest of the JFIF segment, and the picture without its own first marker. */
async function smallPicture(): Promise<Buffer> {
  const segment = Buffer.from('00104a46494600010100000100010000', 'hex');
  return Buffer.concat([segment, (await makePhoto({ width: 8, height: 8 })).subarray(2)]);
}

/** Puts the case's files into their rows, one after the other, and saves. Answers the ids that the server gave them. */
export async function attachFiles(
  attach: NonNullable<SuiteCase['attach']>,
  session: DeclarationSession,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [path, files] of Object.entries(attach)) {
    const row = session.form.table(tableOf(path)).edit(path.slice(path.lastIndexOf('/') + 1));
    for (const { id, kind, name, fileName } of files) {
      const request = { kind, name, fileName, file: new Blob([new Uint8Array(pdf)]) };
      const uploaded = await session.upload(row, request).done;
      ids.set(uploaded.id, id);
      session.attach(row, uploaded);
    }
    const { status } = await session.save(row);
    assert.match(status, /^saved/);
    row.dispose();
  }
  return ids;
}

/** What became of the files put into rows, in a session that was opened afterwards. */
export function compareAttached(
  { attach = {}, expect }: SuiteCase,
  { form }: DeclarationSession,
  ids: ReadonlyMap<string, string>,
): string[] {
  return Object.keys(attach).flatMap((path) => {
    const row = form.table(tableOf(path)).rows.value.find((row) => row.path === path);
    const found = (row?.attachments ?? []).flatMap(({ id }) => ids.get(id) ?? []);
    const wanted = expect.attachments?.[path] ?? [];
    const same = [...found].sort().join() === [...wanted].sort().join();
    return same ? [] : [`stored files of ${path}: expected ${wanted.join(', ')}, found ${found.join(', ')}`];
  });
}

/** The problem's code of a refusal; what isn't one is thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof StoreError && error.problem?.code) return error.problem.code;
  throw error;
}

function tableOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
