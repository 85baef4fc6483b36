import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attachment, DeclarationSnapshot, JsonObject, StoredScope } from '@zhicheng/engine';
import { buildForms } from '@zhicheng/tools';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Person } from './accounts/identity.ts';
import { createApp } from './app.ts';
import type { AppOptions } from './app-options.ts';

export const root: string = fileURLToPath(new URL('../../..', import.meta.url));
export const buildFolder: string = join(root, '.build');

/** Synthetic people of the specification's section 15. */
const people: Record<string, Person> = {
  li: toPerson('li', '李示例', '440199199506150031'),
  wang: toPerson('wang', '王示例', '44019919921101012X'),
};

function toPerson(userId: string, name: string, idNumber: string): Person {
  const account = { userId, userType: 'person', userName: userId, expiresAt: null };
  return { ...account, name, idNumber, mobile: '13800000000', email: `${userId}@example.com` };
}

/** Where closing is noted: a test's context, or the file's own `after`. */
export interface Closing {
  after(close: () => Promise<unknown>): void;
}

export async function openFolder(test: Closing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zc-server-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A server over a folder of its own. Who asks is told by the header `x-test-person`, unless `identity` is undefined. */
export async function openApp(test: Closing, options: Partial<AppOptions> = {}): Promise<FastifyInstance> {
  await buildForms({ schemas: join(root, 'schemas'), out: buildFolder });
  const app = await createApp({
    dataFolder: options.dataFolder ?? (await openFolder(test)),
    buildFolder,
    identity: (request) => people[String(request.headers['x-test-person'] ?? '')] ?? null,
    clock: () => new Date('2021-01-18T02:00:00Z'),
    rateLimits: false,
    ...options,
  });
  test.after(() => app.close());
  return app;
}

/** With our own accounts instead of the test's people. */
export async function openAppWithAccounts(test: Closing, options: Partial<AppOptions> = {}): Promise<FastifyInstance> {
  const { identity: _, ...rest } = { identity: undefined, ...options };
  await buildForms({ schemas: join(root, 'schemas'), out: buildFolder });
  const app = await createApp({ dataFolder: await openFolder(test), buildFolder, rateLimits: false, ...rest });
  test.after(() => app.close());
  return app;
}

export interface Asked extends Omit<InjectOptions, 'headers'> {
  headers?: Record<string, string>;
  as?: string;
}

/** A request as our own pages send it. */
export function ask(
  app: FastifyInstance,
  { as = 'li', headers = {}, ...request }: Asked,
): Promise<LightMyRequestResponse> {
  return app.inject({ ...request, headers: { 'x-requested-with': 'zhicheng', 'x-test-person': as, ...headers } });
}

export const ecologyJunior = {
  flow: 'regular',
  businessLevel: 'junior',
  unitSupervisorType: 'talent',
  seriesCode: '08',
} as const;

export async function startDeclaration(
  app: FastifyInstance,
  body: object = ecologyJunior,
  as = 'li',
): Promise<DeclarationSnapshot> {
  const answer = await ask(app, { method: 'POST', url: '/api/declarations', payload: body, as });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json();
}

export function putScope(
  app: FastifyInstance,
  declarationId: string,
  path: string,
  value: JsonObject,
  version: string | null = null,
): Promise<LightMyRequestResponse> {
  const headers = version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };
  return ask(app, { method: 'PUT', url: `/api/declarations/${declarationId}/scopes${path}`, payload: value, headers });
}

export async function saved(answer: Promise<LightMyRequestResponse>): Promise<StoredScope> {
  const { statusCode, body } = await answer;
  if (statusCode >= 300) throw new Error(body);
  return JSON.parse(body);
}

export interface TestFile {
  scope: string;
  kind: string;
  name: string;
  fileName: string;
  bytes: Uint8Array;
}

/** A whole upload in one request (creation-with-upload). */
export function upload(
  app: FastifyInstance,
  declarationId: string,
  file: TestFile,
  as = 'li',
): Promise<LightMyRequestResponse> {
  return ask(app, {
    method: 'POST',
    url: '/api/uploads',
    as,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(file.bytes.length),
      'upload-metadata': toMetadata(declarationId, file),
      'content-type': 'application/offset+octet-stream',
    },
    payload: Buffer.from(file.bytes),
  });
}

export function toMetadata(declaration: string, { scope, kind, name, fileName }: Omit<TestFile, 'bytes'>): string {
  const entries = Object.entries({ declaration, scope, kind, name, filename: fileName });
  return entries.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
}

export async function uploaded(answer: Promise<LightMyRequestResponse>): Promise<Attachment> {
  const { statusCode, body, headers } = await answer;
  if (statusCode >= 300) throw new Error(body);
  return JSON.parse(Buffer.from(String(headers['zc-attachment']), 'base64url').toString());
}

export const pdf: Buffer = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
