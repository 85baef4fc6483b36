import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, type TestContext, test } from 'node:test';
import type { Applicant, Attachment, CompiledForm, Issue, JsonObject } from '@zhicheng/engine';
import { mergePatch } from '@zhicheng/engine/definition';
import {
  type CaseData,
  caseData,
  compareIssues,
  formOf,
  type SuiteCase,
  type SuiteFile,
  type SuiteSample,
} from '@zhicheng/engine/suite';
import type { FastifyInstance } from 'fastify';
import { ask, buildFolder, openApp, openFolder, root, startDeclaration } from './app.fixture.ts';
import { fillDeclaration, type KnownFiles } from './declaration.fixture.ts';

const folder = join(root, 'schemas/suite');
const suites = globSync('{*,acceptance/*}.json', { cwd: folder }).sort();

/** Servers stay for all cases: `after` within a test would be that test's. */
const closers: (() => Promise<unknown>)[] = [];
const file = { after: (close: () => Promise<unknown>) => void closers.unshift(close) };
after(async () => {
  for (const close of closers) await close();
});

describe('the definitions behave through the API as in the engine', { concurrency: 1 }, () => {
  for (const name of suites) {
    const { cases } = readJson<SuiteFile>(join(folder, name));
    test(name, async (t) => {
      for (const suiteCase of cases) await t.test(suiteCase.title, (t) => runThroughApi(t, suiteCase));
    });
  }
});

async function runThroughApi(t: TestContext, suiteCase: SuiteCase): Promise<void> {
  const sample = suiteCase.base
    ? readJson<SuiteSample>(join(folder, `samples/${suiteCase.base}.json`))
    : ({} as SuiteSample);
  const formId = formOf(suiteCase, sample);
  const server = await openServer(formId, suiteCase.parameters);
  const { model } = await server.app.services.library.form(formId);
  const data = caseData(suiteCase, sample, model);
  const photo = photoIn(data);
  if (photo && (photo.photo?.complete === false || photo.photo?.hue === null)) {
    return t.skip('a picture whose pixels cannot be read is refused when it is uploaded');
  }

  server.today = suiteCase.today ?? '2021-01-18';
  const issues = await findIssues(server, data);

  assert.deepEqual(compareIssues(suiteCase.expect, issues), []);
}

interface TestServer {
  app: FastifyInstance;
  today: string;
  files: KnownFiles;
}

async function findIssues(server: TestServer, { meta, account, scopes }: CaseData): Promise<readonly Issue[]> {
  const as = Buffer.from(JSON.stringify(account)).toString('base64');
  const { flow, businessLevel, unitSupervisorType, seriesCode } = meta;
  const { id } = await startDeclaration(server.app, { flow, businessLevel, unitSupervisorType, seriesCode }, as);
  await fillDeclaration(server.app, id, scopes, { as, files: server.files });
  return (await ask(server.app, { url: `/api/declarations/${id}/issues`, as })).json().issues;
}

const servers = new Map<string, Promise<TestServer>>();

/** One server for each city, and one more for each change of a definition's parameters. */
function openServer(form: string, parameters: JsonObject = {}): Promise<TestServer> {
  const key = JSON.stringify([Object.keys(parameters).length > 0 ? form : cityOf(form), parameters]);
  const known = servers.get(key) ?? startServer(form, parameters);
  servers.set(key, known);
  return known;
}

async function startServer(form: string, parameters: JsonObject): Promise<TestServer> {
  const server: Omit<TestServer, 'app'> = { today: '2021-01-18', files: new Map() };
  const app = await openApp(file, {
    city: cityOf(form),
    buildFolder: Object.keys(parameters).length > 0 ? await changedBuild(form, parameters) : buildFolder,
    clock: () => new Date(`${server.today}T04:00:00Z`),
    identity: (request) => {
      const account = JSON.parse(
        Buffer.from(String(request.headers['x-test-person']), 'base64').toString(),
      ) as Applicant;
      return { userId: 'applicant', userType: 'person', userName: 'applicant', expiresAt: null, ...account };
    },
  });
  return Object.assign(server, { app });
}

function cityOf(form: string): string {
  return form.split('/')[0] ?? form;
}

/** The build with another form: parameters are the definition's, not the request's. */
async function changedBuild(id: string, parameters: JsonObject): Promise<string> {
  const folder = await openFolder(file);
  for (const part of ['dictionaries', 'catalogue']) await symlink(join(buildFolder, part), join(folder, part));
  await cp(join(buildFolder, 'forms'), join(folder, 'forms'), { recursive: true });
  const { version } = readJson<CompiledForm[]>(join(folder, 'forms/index.json')).find((form) => form.id === id) ?? {};
  const path = join(folder, 'forms', id, `${version}`, 'form.json');
  const form = readJson<CompiledForm>(path);
  await writeFile(path, JSON.stringify({ ...form, parameters: mergePatch(form.parameters, parameters) }));
  return folder;
}

function photoIn({ scopes }: CaseData): Attachment | undefined {
  const photos = scopes.map(({ value }) => value.photo as unknown as Attachment | undefined);
  return photos.find((photo) => photo?.photo);
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8'));
}
