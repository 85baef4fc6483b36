import { readFileSync } from 'node:fs';
import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Applicant, CompiledForm, Facts, JsonObject, Store, ValidatorModule } from '@zhicheng/engine';
import { mergePatch } from '@zhicheng/engine/definition';
import { createHttpStore } from '@zhicheng/engine/store';
import type { FastifyInstance } from 'fastify';
import { buildFolder, type Closing, openApp, openFolder } from './app.fixture.ts';
import type { KnownFiles } from './declaration.fixture.ts';

/** A server for many cases, with people who are whoever the request says they are. */
export interface SuiteServer {
  app: FastifyInstance;
  today: string;
  /** What the office's other systems tell. */
  facts: Facts;
  files: KnownFiles;
  /** The API over a real line, as this person; forms and dictionaries are asked for once. */
  storeOf(account: Applicant, userType?: string): Store;
}

/** The header by which a request says who asks. */
export function personHeader(account: Applicant, userType = 'person'): string {
  return Buffer.from(JSON.stringify({ ...account, userType })).toString('base64');
}

/** Opens one server for each city, and one more for each change of a definition's parameters. */
export function createServers(closing: Closing): (form: string, parameters?: JsonObject) => Promise<SuiteServer> {
  const servers = new Map<string, Promise<SuiteServer>>();
  return (form, parameters = {}) => {
    const changed = Object.keys(parameters).length > 0;
    const key = JSON.stringify([changed ? form : cityOf(form), parameters]);
    const known = servers.get(key) ?? startServer(closing, form, changed ? parameters : null);
    servers.set(key, known);
    return known;
  };
}

async function startServer(closing: Closing, form: string, parameters: JsonObject | null): Promise<SuiteServer> {
  const server = { today: '2021-01-18', facts: {} as Facts, files: new Map() };
  const app = await openApp(closing, {
    city: cityOf(form),
    buildFolder: parameters ? await changedBuild(closing, form, parameters) : buildFolder,
    clock: () => new Date(`${server.today}T04:00:00Z`),
    facts: async ({ name }) => server.facts[name] ?? null,
    identity: (request) => {
      const header = request.headers['x-test-person'];
      if (!header) return null;
      const person = JSON.parse(Buffer.from(String(header), 'base64').toString());
      return { userId: 'applicant', userName: 'applicant', expiresAt: null, ...person };
    },
  });
  const api = `${await app.listen({ port: 0, host: '127.0.0.1' })}/api`;
  const shared = openStore(api, {});
  const once = { form: remember(shared.form), dictionary: remember(shared.dictionary) };
  const storeOf = (account: Applicant, userType?: string): Store => ({
    ...openStore(api, { 'x-test-person': personHeader(account, userType) }),
    ...once,
  });
  return Object.assign(server, { app, storeOf });
}

function cityOf(form: string): string {
  return form.split('/')[0] ?? form;
}

/** The build with another form: parameters are the definition's, not the request's. */
async function changedBuild(closing: Closing, id: string, parameters: JsonObject): Promise<string> {
  const folder = await openFolder(closing);
  for (const part of ['dictionaries', 'catalogue']) await symlink(join(buildFolder, part), join(folder, part));
  await cp(join(buildFolder, 'forms'), join(folder, 'forms'), { recursive: true });
  const { version } = readJson<CompiledForm[]>(join(folder, 'forms/index.json')).find((form) => form.id === id) ?? {};
  const path = join(folder, 'forms', id, `${version}`, 'form.json');
  const form = readJson<CompiledForm>(path);
  await writeFile(path, JSON.stringify({ ...form, parameters: mergePatch(form.parameters, parameters) }));
  return folder;
}

function openStore(api: string, identity: Record<string, string>): Store {
  return createHttpStore({
    api,
    fetch(url, init) {
      const headers = new Headers(init?.headers);
      for (const [name, value] of Object.entries(identity)) headers.set(name, value);
      return fetch(url, { ...init, headers });
    },
    // Node imports no module over HTTP; its text comes from the server all the same.
    async importModule(url) {
      const text = await (await fetch(url)).text();
      return import(`data:text/javascript,${encodeURIComponent(text)}`) as Promise<ValidatorModule>;
    },
  });
}

function remember<Answer>(ask: (...given: string[]) => Promise<Answer>): (...given: string[]) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...given) => {
    const key = JSON.stringify(given);
    const answer = answers.get(key) ?? ask(...given);
    answers.set(key, answer);
    return answer;
  };
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}
