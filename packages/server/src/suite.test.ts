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
import { fillDeclaration, type Stored } from './declaration.fixture.ts';
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

/** A declaration that a case has filled in. */
interface Draft {
  id: string;
  stored: Stored;
}

const drafts = new Map<string, Draft>();

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
  const start = async (): Promise<Draft> => {
    const body = { flow, businessLevel, unitSupervisorType, seriesCode };
    return { id: (await startDeclaration(server.app, body, as)).id, stored: new Map() };
  };
  const fill = async ({ id, stored }: Draft): Promise<string> => {
    await fillDeclaration(server.app, id, scopes, { as, files: server.files, stored });
    return id;
  };
  const store = server.storeOf(account);
  // The next case about the same goes on with this declaration, if all goes well.
  const kind = JSON.stringify([formId, parameters, meta, account, today]);
  const draft = drafts.get(kind) ?? (await start());
  drafts.delete(kind);

  if (expect.refused && !suiteCase.upload) {
    await assert.rejects(fill(draft), new RegExp(`"code":"${expect.refused}"`));
    return [];
  }
  const id = await fill(draft);
  const found: { issues: Issue[] } = (await ask(server.app, { url: `/api/declarations/${id}/issues`, as })).json();
  const attached = suiteCase.attach
    ? await withSession(store, id, (session) => attachFiles(suiteCase.attach ?? {}, session))
    : new Map<string, string>();
  const differences = [
    ...compareIssues(expect, found.issues).map((difference) => `judged by the server: ${difference}`),
    ...(await withSession(store, id, (session) => [
      ...compareForm(expect, session.form),
      ...compareAttached(suiteCase, session, attached),
    ])),
    ...(await compareUpload(suiteCase, store, id)),
    ...(await compareActions(expect, {
      workflow: model.definition.workflow,
      storeOf: (actor) => server.storeOf(account, actor),
      declare: async () => fill(await start()),
    })),
  ];
  if (differences.length === 0 && !suiteCase.attach) drafts.set(kind, draft);
  return differences;
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
