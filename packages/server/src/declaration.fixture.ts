import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, Json, JsonObject, StoredScope } from '@zhicheng/engine';
import { type CaseData, caseData, type SuiteSample } from '@zhicheng/engine/suite';
import type { FastifyInstance } from 'fastify';
import { ask, ecologyJunior, pdf, root, saved, startDeclaration, upload, uploaded } from './app.fixture.ts';
import { makePhoto } from './photo.fixture.ts';

/** Real files by what they are to be: uploaded once, shared by later declarations of the same person. */
export type KnownFiles = Map<string, Promise<string>>;

/** Case A1 of the specification, complete but for sending it. */
export async function declareA1(
  app: FastifyInstance,
  set: Record<string, Json> = {},
  body: object = {},
): Promise<string> {
  const { id } = await startDeclaration(app, { ...ecologyJunior, ...body });
  await fillDeclaration(app, id, (await sampleA1(app, set)).scopes);
  return id;
}

export async function sampleA1(app: FastifyInstance, set: Record<string, Json> = {}): Promise<CaseData> {
  const text = readFileSync(join(root, 'schemas/suite/samples/a1.json'), 'utf8');
  const { model } = await app.services.library.form('guangzhou/ecology-junior');
  return caseData({ title: 'A1', set, expect: {} }, JSON.parse(text) as SuiteSample, model);
}

/** What a declaration holds: path → the value as it was described, and the version it has there. */
export type Stored = Map<string, { described: string; version: string }>;

/**
 * Stores scopes through the API, with a real file for each that they describe. Of a declaration that holds something
 * already, only what differs is stored, and what isn't wanted any more removed.
 */
export async function fillDeclaration(
  app: FastifyInstance,
  id: string,
  scopes: readonly StoredScope[],
  { as = 'li', files = new Map(), stored = new Map() }: { as?: string; files?: KnownFiles; stored?: Stored } = {},
): Promise<void> {
  const urlOf = (path: string): string => `/api/declarations/${id}/scopes${path}`;
  for (const [path, { version }] of stored) {
    if (scopes.some((scope) => scope.path === path)) continue;
    const removed = await ask(app, { method: 'DELETE', url: urlOf(path), headers: { 'if-match': `"${version}"` }, as });
    if (removed.statusCode !== 204) throw new Error(removed.body);
    stored.delete(path);
  }
  for (const { path, value } of scopes) {
    const described = JSON.stringify(value);
    const known = stored.get(path);
    if (known?.described === described) continue;
    const payload = await withRealFiles({ app, id, as, files, path }, value);
    const headers: Record<string, string> = known ? { 'if-match': `"${known.version}"` } : { 'if-none-match': '*' };
    const { version } = await saved(ask(app, { method: 'PUT', url: urlOf(path), payload, headers, as }));
    stored.set(path, { described, version });
  }
}

interface Place {
  app: FastifyInstance;
  id: string;
  as: string;
  files: KnownFiles;
  path: string;
}

async function withRealFiles(place: Place, described: JsonObject): Promise<JsonObject> {
  const value = { ...described };
  const toReal = async (given: Json): Promise<Json> => {
    const id = await realFile(place, given as unknown as Attachment);
    return { ...(given as JsonObject), id };
  };
  if (value.photo) value.photo = await toReal(value.photo);
  if (Array.isArray(value.attachments)) value.attachments = await Promise.all(value.attachments.map(toReal));
  return value;
}

function realFile(
  { app, id, as, files, path }: Place,
  { kind, name, fileName, photo, size }: Attachment,
): Promise<string> {
  const key = JSON.stringify([path, kind, name, fileName, photo, photo ? size : 0]);
  const known = files.get(key);
  if (known) return known;
  const made = (async () => {
    const bytes = photo ? await makePhoto(photo, size) : pdf;
    return (await uploaded(upload(app, id, { scope: path, kind, name, fileName, bytes }, as))).id;
  })();
  files.set(key, made);
  return made;
}
