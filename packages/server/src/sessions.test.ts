import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { cookieOf, post, register, signIn } from './accounts.fixture.ts';
import { ask, ecologyJunior, openAppWithAccounts, pdf, toMetadata } from './app.fixture.ts';

/** Sessions are prolonged at most so often. Milliseconds. */
const renewal = 31_000;

test('requests that all come when the session is to be prolonged are all let in', async (t) => {
  const { app, headers } = await openSession(t);

  for (let round = 0; round < 5; round++) {
    t.mock.timers.setTime(Date.now() + renewal);
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(app, { url: '/api/me', headers })));

    assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [200]);
    assert.ok(answers.some((answer) => cookieOf(answer) === headers.cookie));
  }
});

test('a session that can not be prolonged goes on as it is', async (t) => {
  const { app, headers } = await openSession(t);
  const hindrances: [string, string][] = [
    ['pragma query_only = on', 'pragma query_only = off'],
    ['create trigger slow before update on sessions begin select raise(ignore); end', 'drop trigger slow'],
  ];
  for (const [hinder, help] of hindrances) {
    t.mock.timers.setTime(Date.now() + renewal);
    await sql.raw(hinder).execute(app.services.data);

    const meanwhile = await ask(app, { url: '/api/me', headers });
    await sql.raw(help).execute(app.services.data);
    const after = await ask(app, { url: '/api/me', headers });

    assert.equal(meanwhile.statusCode, 200, hinder);
    assert.equal(cookieOf(after), headers.cookie);
  }
});

test('who can not be told now is asked to come again, not to sign in', async (t) => {
  const { app, headers } = await openSession(t);
  const { data } = app.services;
  await sql.raw('alter table sessions rename to away').execute(data);

  const answers = [
    await ask(app, { url: '/api/me', headers }),
    await createUpload(app, 'd1', headers),
    await post(app, '/api/session', signIn),
  ];
  await sql.raw('alter table away rename to sessions').execute(data);
  const after = await ask(app, { url: '/api/me', headers });

  for (const answer of answers) {
    assert.deepEqual([answer.statusCode, answer.json().code], [503, 'unavailable']);
    assert.ok(Number(answer.headers['retry-after']) > 0);
  }
  assert.equal(after.statusCode, 200);
  assert.equal((await data.selectFrom('loginFailures').selectAll().execute()).length, 0);
});

test('a session that was left in another window is over, and said to be', async (t) => {
  const { app, headers } = await openSession(t);
  t.mock.timers.setTime(Date.now() + renewal);

  const [out, ...during] = await Promise.all([
    ask(app, { method: 'DELETE', url: '/api/session', headers }),
    ...Array.from({ length: 10 }, () => ask(app, { url: '/api/me', headers })),
  ]);
  const after = await ask(app, { url: '/api/me', headers });

  assert.equal(out.statusCode, 204);
  for (const answer of [...during, after]) {
    assert.ok(answer.statusCode === 200 || answer.json().code === 'sign-in-required', answer.body);
  }
  assert.equal(after.statusCode, 401);
});

test('an upload prolongs the session, and goes on after a new sign-in where the old session ended', async (t) => {
  const { app, headers } = await openSession(t);
  const { id } = (await post(app, '/api/declarations', ecologyJunior, headers)).json();
  const created = await createUpload(app, id, headers);
  const url = String(created.headers.location);
  const send = (cookie: string, from: number, to: number) =>
    ask(app, {
      method: 'PATCH',
      url,
      headers: {
        cookie,
        'tus-resumable': '1.0.0',
        'upload-offset': String(from),
        'content-type': 'application/offset+octet-stream',
      },
      payload: pdf.subarray(from, to),
    });

  t.mock.timers.setTime(Date.now() + renewal);
  const first = await send(headers.cookie, 0, 10);
  t.mock.timers.setTime(Date.now() + 31 * 60_000);
  const expired = await send(headers.cookie, 10, pdf.length);
  const cookie = cookieOf(await post(app, '/api/session', signIn));
  const position = await ask(app, { method: 'HEAD', url, headers: { cookie, 'tus-resumable': '1.0.0' } });
  const rest = await send(cookie, 10, pdf.length);

  assert.equal(created.statusCode, 201, created.body);
  assert.deepEqual([first.statusCode, cookieOf(first)], [204, headers.cookie]);
  assert.deepEqual([expired.statusCode, expired.json().code], [401, 'sign-in-required']);
  assert.equal(position.headers['upload-offset'], '10');
  assert.ok(rest.headers['zc-attachment'], rest.body);
});

test('two servers on one host, whose cookies the browser mixes, leave each other their sessions', async (t) => {
  const here = await openSession(t);
  const there = await openAppWithAccounts(t);
  await register(there);
  const jar = new Map<string, string>();
  const keep = (cookie: string) => jar.set(cookie.slice(0, cookie.indexOf('=')), cookie);
  keep(here.headers.cookie);

  keep(cookieOf(await post(there, '/api/session', signIn)));

  const headers = { cookie: [...jar.values()].join('; ') };
  for (const app of [here.app, there]) assert.equal((await ask(app, { url: '/api/me', headers })).statusCode, 200);
});

/** Somebody has just signed in; the clock stands. */
async function openSession(t: TestContext): Promise<{ app: FastifyInstance; headers: { cookie: string } }> {
  const app = await openAppWithAccounts(t);
  await register(app);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  return { app, headers: { cookie: cookieOf(await post(app, '/api/session', signIn)) } };
}

function createUpload(app: FastifyInstance, declaration: string, headers: { cookie: string }) {
  const file = { scope: '/education/e1', kind: 'diploma', name: '学历证书', fileName: 'a.pdf' };
  const metadata = toMetadata(declaration, file);
  return ask(app, {
    method: 'POST',
    url: '/api/uploads',
    headers: {
      ...headers,
      'tus-resumable': '1.0.0',
      'upload-length': String(pdf.length),
      'upload-metadata': metadata,
    },
  });
}
