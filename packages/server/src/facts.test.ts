import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { DeclarationSnapshot, Issue } from '@zhicheng/engine';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { ask, openApp, openFolder } from './app.fixture.ts';
import { createHttpFacts, type FactSource } from './app.ts';
import { declareA1 } from './declaration.fixture.ts';
import { readFactAddresses } from './facts/http-facts.ts';

const months = [{ unit: '广州示例环境科技有限公司', from: '2018-07', to: '2020-12' }];
const withoutFile = { '/certificates/c1': null };

test('what the office’s system tells is judged by, shown, and kept with what was sent', async (t) => {
  const office = await openOffice(t, (_, response) => answer(response, JSON.stringify(months)));
  const { app } = await openWith(t, office.source);
  const id = await declareA1(app, withoutFile);

  const draft = await open(app, id);
  const { issues } = (await ask(app, { url: `/api/declarations/${id}/issues` })).json();
  const sent = await submit(app, id);
  office.close();
  const after = await open(app, id);
  const frozen = (await ask(app, { url: `/api/declarations/${id}/receipt` })).json();

  assert.deepEqual(draft.facts, { insurance: months });
  assert.deepEqual(rulesOf(issues), []);
  assert.equal(sent.statusCode, 200, sent.body);
  assert.deepEqual(frozen.facts, { insurance: months });
  assert.deepEqual(after.facts, { insurance: months }, 'as it was judged, though the system is gone');
});

test('the system is asked about the account holder, with the operator’s token', async (t) => {
  const asked: unknown[] = [];
  const office = await openOffice(t, ({ method, url, headers }, response) => {
    asked.push([method, url, headers.authorization]);
    answer(response, 'null');
  });
  const { app } = await openWith(t, office.source);

  const id = await declareA1(app);
  const before = asked.length;
  await open(app, id);

  assert.deepEqual(asked.slice(before), [['GET', '/records?id=440199199506150031', 'Bearer of-the-office']]);
});

test('送审 asks afresh: what the page was shown does not count', async (t) => {
  let told = JSON.stringify(months);
  const office = await openOffice(t, (_, response) => answer(response, told));
  const { app } = await openWith(t, office.source);
  const id = await declareA1(app, withoutFile);
  assert.deepEqual((await open(app, id)).facts, { insurance: months });

  told = 'null';
  const sent = await submit(app, id);

  assert.equal(sent.statusCode, 422);
  assert.deepEqual(rulesOf(sent.json().issues), ['R-EM-4']);
  assert.match(sent.json().issues[0].params.reason, /查不到/);
});

test('only what the form asks for gets in', async (t) => {
  const office = await openOffice(t, (_, response) =>
    answer(response, JSON.stringify(months.map((each) => ({ ...each, wage: 12_345, idNumber: '440199199506150031' })))),
  );
  const { app } = await openWith(t, office.source);

  const id = await declareA1(app);

  assert.deepEqual((await open(app, id)).facts, { insurance: months });
});

const failures: Record<string, [(request: IncomingMessage, response: ServerResponse) => void, RegExp | null]> = {
  'knows nothing (404)': [(_, response) => response.writeHead(404).end(), null],
  'knows nothing (204)': [(_, response) => response.writeHead(204).end(), null],
  'fails (500)': [(_, response) => response.writeHead(500).end('440199199506150031'), /answered 500/],
  'sends elsewhere': [(_, response) => response.writeHead(302, { location: '/other' }).end(), /answered 302/],
  'does not answer': [() => {}, /no answer in time/],
  'stops in the middle': [(_, response) => response.writeHead(200).write('[{'), /no answer in time/],
  'answers no JSON': [(_, response) => answer(response, '<html>'), /not JSON/],
  'answers another shape': [
    (_, response) => answer(response, '[{"unit":"甲","from":"2020/01","to":""}]'),
    /not of the shape/,
  ],
  'answers an object': [(_, response) => answer(response, '{"rows":[]}'), /not of the shape/],
  'answers without end': [(_, response) => answer(response, `["${'x'.repeat(300_000)}"]`), /larger than/],
};

for (const [what, [handle, reason]] of Object.entries(failures)) {
  test(`a system that ${what}: the file is asked for, and the log says ${reason ? 'why' : 'nothing'}`, async (t) => {
    const office = await openOffice(t, handle);
    const { app, lines } = await openWith(t, office.source);
    const id = await declareA1(app, withoutFile);

    const draft = await open(app, id);
    const refused = await submit(app, id);

    assert.deepEqual(draft.facts, { insurance: null });
    assert.deepEqual(rulesOf(refused.json().issues), ['R-EM-4']);
    const told = lines.filter((line) => line.includes('a fact could not be had'));
    assert.equal(told.length > 0, reason !== null, lines.join(''));
    for (const line of told) assert.match(line, reason ?? /^$/);
    assert.doesNotMatch(lines.join(''), /440199199506150031|李示例/);
  });
}

test('a system that is down does not keep anybody from sending the file', async (t) => {
  const office = await openOffice(t, () => {});
  office.close();
  const { app } = await openWith(t, office.source);
  const id = await declareA1(app);

  const sent = await submit(app, id);

  assert.equal(sent.statusCode, 200, sent.body);
});

test('without a system nothing is known, and nothing is asked of another city’s', async (t) => {
  const { app } = await openWith(t, undefined);
  const elsewhere = createHttpFacts({ shenzhen: { insurance: { address: 'http://127.0.0.1:1/{idNumber}' } } });
  const { app: other } = await openWith(t, elsewhere);

  assert.deepEqual((await open(app, await declareA1(app))).facts, { insurance: null });
  assert.deepEqual((await open(other, await declareA1(other))).facts, { insurance: null });
});

test('a file of addresses that can’t be asked stops the server from starting', async (t) => {
  const path = join(await openFolder(t), 'facts.json');
  for (const address of [
    'https://office.example/records',
    'records/{idNumber}',
    'ftp://office.example/{idNumber}',
    7,
  ]) {
    writeFileSync(path, JSON.stringify({ guangzhou: { insurance: { address } } }));
    assert.throws(() => readFactAddresses(path), /guangzhou\.insurance/, String(address));
  }
  const good = { guangzhou: { insurance: { address: 'https://office.example/{idNumber}', token: 'x' } } };
  writeFileSync(path, JSON.stringify(good));
  assert.deepEqual(readFactAddresses(path), good);
});

/** A real system over a real line. */
async function openOffice(
  t: TestContext,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ source: FactSource; close(): void }> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  t.after(close);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/records?id={idNumber}`;
  return { source: createHttpFacts({ guangzhou: { insurance: { address, token: 'of-the-office' } } }), close };
}

async function openWith(
  t: TestContext,
  facts: FactSource | undefined,
): Promise<{ app: FastifyInstance; lines: string[] }> {
  const lines: string[] = [];
  const logger = { level: 'warn', stream: { write: (line: string) => void lines.push(line) } };
  const app = await openApp(t, { ...(facts && { facts }), factTimeoutMillis: 200, logger });
  return { app, lines };
}

function answer(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
}

async function open(app: FastifyInstance, id: string): Promise<DeclarationSnapshot> {
  return (await ask(app, { url: `/api/declarations/${id}` })).json();
}

function submit(app: FastifyInstance, id: string): Promise<LightMyRequestResponse> {
  const url = `/api/declarations/${id}/actions/submit`;
  return ask(app, { method: 'POST', url, payload: {}, headers: { 'idempotency-key': `send-${Math.random()}` } });
}

function rulesOf(issues: readonly Issue[]): string[] {
  return issues.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}
