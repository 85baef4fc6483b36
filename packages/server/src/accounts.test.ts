import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from './accounts/mail.ts';
import { cookieOf, li, post, register, signIn, solveCaptcha, sumOf } from './accounts.fixture.ts';
import { ask, ecologyJunior, openAppWithAccounts, openFolder } from './app.fixture.ts';

test('an applicant registers, signs in, is known, and signs out', async (t) => {
  const app = await openAppWithAccounts(t);

  const registered = await register(app);
  const session = await post(app, '/api/session', { ...signIn, userName: 'LI-shili' });
  const headers = { cookie: cookieOf(session) };
  const me = await ask(app, { url: '/api/me', headers });
  const declaration = await post(app, '/api/declarations', ecologyJunior, headers);
  const out = await ask(app, { method: 'DELETE', url: '/api/session', headers });
  const after = await ask(app, { url: '/api/me', headers });

  assert.equal(registered.statusCode, 201, registered.body);
  assert.match(String(session.headers['set-cookie']), /zc-session-[0-9a-f]{8}=[^;]+; .*HttpOnly; SameSite=Lax/);
  assert.deepEqual(session.json(), me.json());
  assert.equal(me.json().idNumber, '440199********0031');
  assert.equal(me.json().userId, registered.json().userId);
  assert.equal(declaration.json().applicant.idNumber, li.idNumber);
  assert.equal(out.statusCode, 204);
  assert.equal(after.json().code, 'sign-in-required');
});

test('each thing wrong with a registration is named in a sentence', async (t) => {
  const app = await openAppWithAccounts(t);
  const wrong: [Partial<Record<keyof typeof li, unknown>>, string][] = [
    [{ userName: 'abc' }, '/userName'],
    [{ userName: 'li shili' }, '/userName'],
    [{ password: 'short-1', passwordConfirm: 'short-1' }, '/password'],
    [{ password: 'alllowercase', passwordConfirm: 'alllowercase' }, '/password'],
    [{ password: `${'A'.repeat(19)}b1`, passwordConfirm: `${'A'.repeat(19)}b1` }, '/password'],
    [{ passwordConfirm: 'Shili-2022' }, '/passwordConfirm'],
    [{ name: '' }, '/name'],
    [{ idNumber: '440199199506150032' }, '/idNumber'],
    [{ idNumber: '440199199802290039' }, '/idNumber'],
    [{ mobile: '12800000000' }, '/mobile'],
    [{ email: 'nowhere' }, '/email'],
    [{ agreed: false }, '/agreed'],
  ];
  for (const [change, path] of wrong) {
    const answer = await register(app, change);
    assert.equal(answer.statusCode, 422);
    assert.deepEqual(
      answer.json().issues.map((issue: { path: string }) => issue.path),
      [path],
      JSON.stringify(change),
    );
    assert.match(answer.json().issues[0].message, /[请须不]/);
  }
  await register(app);
  const sameName = await register(app, { idNumber: '44019919921101012X', userName: 'LI-SHILI' });
  const sameNumber = await register(app, { userName: 'another' });
  assert.deepEqual(pathsOf(sameName.json()), ['/userName']);
  assert.deepEqual(pathsOf(sameNumber.json()), ['/idNumber']);
});

test('a captcha can be answered by its picture or its question, once', async (t) => {
  const app = await openAppWithAccounts(t);
  const { id, image, question } = (await ask(app, { url: '/api/captcha' })).json();
  const picture = await ask(app, { url: image });

  const first = await post(app, '/api/password-resets', {
    identifier: 'nobody',
    captchaId: id,
    captcha: sumOf(question),
  });
  const second = await post(app, '/api/password-resets', {
    identifier: 'nobody',
    captchaId: id,
    captcha: sumOf(question),
  });
  const none = await post(app, '/api/password-resets', { identifier: 'nobody' });

  assert.match(picture.headers['content-type'] as string, /^image\/svg\+xml/);
  assert.equal(first.statusCode, 202);
  assert.equal(second.json().code, 'wrong-captcha');
  assert.equal(none.json().code, 'captcha-required');
});

test('a wrong password, name or type answer alike; guessing gets slower and needs a captcha', async (t) => {
  let now = Date.parse('2021-01-18T02:00:00Z');
  const app = await openAppWithAccounts(t, { clock: () => new Date(now) });
  await register(app);

  const answers = [
    await post(app, '/api/session', { ...signIn, password: 'Wrong-2021' }),
    await post(app, '/api/session', { ...signIn, userType: 'unit' }),
    await post(app, '/api/session', { ...signIn, userName: 'nobody-here' }),
  ].map((answer) => [answer.statusCode, answer.json().code, answer.json().detail]);
  assert.deepEqual(answers[1], answers[0]);
  assert.deepEqual(answers[2], answers[0]);

  const third = await post(app, '/api/session', { ...signIn, password: 'Wrong-2021' });
  const tooSoon = await post(app, '/api/session', signIn);
  now += 1100;
  const withoutCaptcha = await post(app, '/api/session', signIn);
  const withCaptcha = await post(app, '/api/session', { ...signIn, ...(await solveCaptcha(app)) });

  assert.equal(third.json().captchaRequired, true);
  assert.equal(tooSoon.statusCode, 429);
  assert.equal(tooSoon.headers['retry-after'], '1');
  assert.equal(withoutCaptcha.json().code, 'captcha-required');
  assert.equal(withCaptcha.statusCode, 200);
});

test('a forgotten password is set anew by a link sent by mail; old sessions end', async (t) => {
  const sent: Message[] = [];
  const app = await openAppWithAccounts(t, { mailer: { send: async (message) => void sent.push(message) } });
  await register(app);
  const headers = { cookie: cookieOf(await post(app, '/api/session', signIn)) };

  const unknown = await post(app, '/api/password-resets', { identifier: 'nobody', ...(await solveCaptcha(app)) });
  const known = await post(app, '/api/password-resets', { identifier: li.idNumber, ...(await solveCaptcha(app)) });
  while (sent.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const token = /token=(\S+)/.exec(sent[0]?.text ?? '')?.[1];
  const url = `/api/password-resets/${token}`;
  const weak = await ask(app, { method: 'PUT', url, payload: { password: 'weak', passwordConfirm: 'weak' } });
  const next = { password: 'Neues-2021', passwordConfirm: 'Neues-2021' };
  const changed = await ask(app, { method: 'PUT', url, payload: next });
  const twice = await ask(app, { method: 'PUT', url, payload: next });

  assert.deepEqual([unknown.statusCode, unknown.body], [known.statusCode, known.body]);
  assert.equal(sent[0]?.to, li.email);
  assert.deepEqual(pathsOf(weak.json()), ['/password']);
  assert.equal(changed.statusCode, 204);
  assert.equal(twice.json().code, 'link-expired');
  assert.equal((await ask(app, { url: '/api/me', headers })).statusCode, 401);
  assert.equal((await post(app, '/api/session', { ...signIn, password: next.password })).statusCode, 200);
});

test('where the address must be proved, registration needs the code sent to it', async (t) => {
  const sent: Message[] = [];
  const mailer = { send: async (message: Message) => void sent.push(message) };
  const app = await openAppWithAccounts(t, { mailer, emailCodeRequired: true });
  await post(app, '/api/accounts/verification', { email: li.email });
  const emailCode = /：(\d{6})/.exec(sent[0]?.text ?? '')?.[1];

  const without = await register(app);
  const wrong = await register(app, { emailCode: emailCode === '000000' ? '000001' : '000000' });
  const right = await register(app, { emailCode });

  assert.deepEqual(pathsOf(without.json()), ['/emailCode']);
  assert.deepEqual(pathsOf(wrong.json()), ['/emailCode']);
  assert.equal(right.statusCode, 201, right.body);
});

test('a session ends when nothing was done for half an hour, and is prolonged while something is', async (t) => {
  const app = await openAppWithAccounts(t);
  await register(app);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const headers = { cookie: cookieOf(await post(app, '/api/session', signIn)) };
  const later = async (minutes: number) => {
    t.mock.timers.setTime(Date.now() + minutes * 60_000);
    return (await ask(app, { url: '/api/me', headers })).statusCode;
  };

  assert.equal(await later(20), 200);
  assert.equal(await later(20), 200);
  assert.equal(await later(31), 401);
});

test('a session ends after twelve hours in any case', async (t) => {
  const app = await openAppWithAccounts(t);
  await register(app);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const headers = { cookie: cookieOf(await post(app, '/api/session', signIn)) };
  const statuses: number[] = [];
  for (let passed = 0; passed < 12 * 60; passed += 25) {
    t.mock.timers.setTime(Date.now() + 25 * 60_000);
    statuses.push((await ask(app, { url: '/api/me', headers })).statusCode);
  }
  assert.deepEqual([statuses[0], statuses.at(-2), statuses.at(-1)], [200, 200, 401]);
});

test('accounts and sessions are there again after a restart', async (t) => {
  const dataFolder = await openFolder(t);
  const before = await openAppWithAccounts(t, { dataFolder });
  await register(before);
  const headers = { cookie: cookieOf(await post(before, '/api/session', signIn)) };
  await before.close();

  const after = await openAppWithAccounts(t, { dataFolder });

  assert.equal((await ask(after, { url: '/api/me', headers })).json().name, '李示例');
});

test('under https the cookie is bound to the host', async (t) => {
  const app = await openAppWithAccounts(t, { publicUrl: 'https://titles.example.com' });
  await register(app);

  const session = await post(app, '/api/session', signIn);

  assert.match(String(session.headers['set-cookie']), /^__Host-zc-session-[0-9a-f]{8}=.*Path=\/;.*Secure/);
  assert.equal((await ask(app, { url: '/api/me', headers: { cookie: cookieOf(session) } })).statusCode, 200);
});

function pathsOf({ issues }: { issues: { path: string }[] }): string[] {
  return issues.map((issue) => issue.path);
}
