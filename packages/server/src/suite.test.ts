import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type DeclarationSession, type Issue, openDeclaration, type Store } from '@zhicheng/engine';
import { createMemoryJournal } from '@zhicheng/engine/store';
import {
  caseData,
  compareForm,
  compareIssues,
  formOf,
  type SuiteCase,
  type SuiteFile,
  type SuiteSample,
} from '@zhicheng/engine/suite';
import { ask, root, startDeclaration } from './app.fixture.ts';
import { fillDeclaration } from './declaration.fixture.ts';
import { compareActions } from './suite-actions.fixture.ts';
import { attachFiles, compareAttached, compareUpload } from './suite-files.fixture.ts';
import { createServers, personHeader } from './suite-server.fixture.ts';

const folder = join(root, 'schemas/suite');
const suites = globSync('{*,acceptance/*}.json', { cwd: folder }).sort();

/** Servers stay for all cases: `after` within a test would be that test's. */
const closers: (() => Promise<unknown>)[] = [];
const openServer = createServers({ after: (close) => void closers.unshift(close) });
after(async () => {
  for (const close of closers) await close();
});

describe('the definitions behave through the API as in the engine', { concurrency: 1 }, () => {
  for (const name of suites) {
    const { cases } = readJson<SuiteFile>(join(folder, name));
    test(name, async (t) => {
      for (const suiteCase of cases) {
        await t.test(suiteCase.title, async () => assert.deepEqual(await runThroughApi(suiteCase), []));
      }
    });
  }
});

/**
 * Stores the case, then opens it anew over HTTP: what is expected is judged of a form that knows nothing but what the API
 * answered, and the issues of the server's own judgement as well.
 */
async function runThroughApi(suiteCase: SuiteCase): Promise<string[]> {
  const { base, expect, parameters, today = '2021-01-18' } = suiteCase;
  const sample = base ? readJson<SuiteSample>(join(folder, `samples/${base}.json`)) : {};
  const formId = formOf(suiteCase, sample);
  const server = await openServer(formId, parameters);
  server.today = today;
  const { model } = await server.app.services.library.form(formId);
  const { meta, account, facts, scopes } = caseData(suiteCase, sample, model);
  server.facts = facts;
  const { flow, businessLevel, unitSupervisorType, seriesCode } = meta;
  const as = personHeader(account);
  const start = async () =>
    (await startDeclaration(server.app, { flow, businessLevel, unitSupervisorType, seriesCode }, as)).id;
  const fill = (id: string) => fillDeclaration(server.app, id, scopes, { as, files: server.files });
  const store = server.storeOf(account);

  const id = await start();
  if (expect.refused && !suiteCase.upload) {
    await assert.rejects(fill(id), new RegExp(`"code":"${expect.refused}"`));
    return [];
  }
  await fill(id);
  const found: { issues: Issue[] } = (await ask(server.app, { url: `/api/declarations/${id}/issues`, as })).json();
  const attached = suiteCase.attach
    ? await withSession(store, id, (session) => attachFiles(suiteCase.attach ?? {}, session))
    : new Map<string, string>();
  return [
    ...compareIssues(expect, found.issues).map((difference) => `judged by the server: ${difference}`),
    ...(await withSession(store, id, (session) => [
      ...compareForm(expect, session.form),
      ...compareAttached(suiteCase, session, attached),
    ])),
    ...(await compareUpload(suiteCase, store, id)),
    ...(await compareActions(expect, {
      workflow: model.definition.workflow,
      storeOf: (actor) => server.storeOf(account, actor),
      async declare() {
        const id = await start();
        await fill(id);
        return id;
      },
    })),
  ];
}

/** Lends a fresh session, with every dictionary there. */
async function withSession<Result>(
  store: Store,
  declarationId: string,
  use: (session: DeclarationSession) => Result | Promise<Result>,
): Promise<Result> {
  const session = await openDeclaration({ store, declarationId, journal: createMemoryJournal() });
  try {
    const { id, version } = session.snapshot.value.form;
    const { form } = await store.form(id, version);
    await session.form.options.dictionaries.prepare?.(Object.keys(form.dictionaries));
    return await use(session);
  } finally {
    session.close();
  }
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8'));
}
