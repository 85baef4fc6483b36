import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { ask, ecologyJunior, openApp, openFolder, startDeclaration } from './app.fixture.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; font-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

async function openSite(t: Parameters<typeof openFolder>[0], publicUrl = 'http://localhost:8080') {
  const folder = await openFolder(t);
  await mkdir(join(folder, 'portal/assets'), { recursive: true });
  await mkdir(join(folder, 'elements'));
  await writeFile(join(folder, 'portal/index.html'), '<!doctype html><title>portal</title>');
  await writeFile(join(folder, 'portal/assets/main-abcdefgh.js'), 'export {};'.padEnd(5000, ' '));
  await writeFile(join(folder, 'portal/assets/page-abcdefgh.js'), 'export {};');
  await writeFile(join(folder, 'portal/assets/page-abcdefgh.js.br'), brotliCompressSync('export {};'));
  await writeFile(join(folder, 'elements/elements.js'), 'export {};');
  const folders = { portalFolder: join(folder, 'portal'), elementsFolder: join(folder, 'elements') };
  return openApp(t, { ...folders, publicUrl });
}

test('every kind of answer carries the strict headers', async (t) => {
  const app = await openSite(t);
  const urls = [
    '/',
    '/login',
    '/assets/main-abcdefgh.js',
    '/zhicheng/elements.js',
    '/zhicheng/nothing.js',
    '/api/me',
    '/api/nothing',
    '/api/catalogue',
    '/healthz',
    '/%2e%2e/secret',
  ];
  for (const url of urls) {
    const { headers } = await ask(app, { url });
    assert.equal(headers['content-security-policy'], policy, url);
    assert.equal(headers['x-content-type-options'], 'nosniff', url);
    assert.equal(headers['referrer-policy'], 'same-origin', url);
    assert.equal(headers['x-frame-options'], 'SAMEORIGIN', url);
    assert.equal(headers['strict-transport-security'], undefined, url);
  }
  const secure = await openSite(t, 'https://titles.example.com');
  assert.match(String((await ask(secure, { url: '/' })).headers['strict-transport-security']), /max-age=31536000/);
});

test('pages of the portal are its index, assets are kept for good, and the API never answers with a page', async (t) => {
  const app = await openSite(t);

  const page = await ask(app, { url: '/declarations/1?step=2' });
  const asset = await ask(app, { url: '/assets/main-abcdefgh.js', headers: { 'accept-encoding': 'br' } });
  const packed = await ask(app, { url: '/assets/page-abcdefgh.js', headers: { 'accept-encoding': 'gzip, br' } });
  const missing = await ask(app, { url: '/assets/other-abcdefgh.js' });
  const api = await ask(app, { url: '/api/nothing' });

  assert.match(page.body, /<title>portal/);
  assert.equal(page.headers['cache-control'], 'no-cache');
  assert.match(String(asset.headers['cache-control']), /immutable/);
  assert.equal(asset.headers['content-encoding'], 'br');
  assert.match(String(packed.headers['cache-control']), /immutable/);
  assert.equal(packed.headers['content-encoding'], 'br');
  assert.match(String(packed.headers.vary), /accept-encoding/i);
  assert.equal(missing.statusCode, 404);
  assert.equal(api.json().code, 'not-found');
});

test('a form travels compressed, and its checks are a script kept for good', async (t) => {
  const app = await openApp(t);
  const url = '/api/forms/guangzhou/ecology-junior';
  const plain = await ask(app, { url });
  const packed = await ask(app, { url, headers: { 'accept-encoding': 'gzip' } });
  const { version, validators } = plain.json();

  const script = await ask(app, { url: `${url}/${version}/${validators}` });
  const unknown = await ask(app, { url: `${url}?version=9.9.9` });

  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.ok(packed.rawPayload.length < plain.rawPayload.length / 4);
  assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.match(String(script.headers['cache-control']), /immutable/);
  assert.equal(unknown.statusCode, 404);
});

test('changes are taken only from our own pages', async (t) => {
  const app = await openApp(t);
  const post = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/api/declarations',
      payload: ecologyJunior,
      headers: { 'x-test-person': 'li', ...headers },
    });

  const without = await post({});
  const crossSite = await post({ 'x-requested-with': 'zhicheng', 'sec-fetch-site': 'cross-site' });
  const sameSite = await post({ 'x-requested-with': 'zhicheng', 'sec-fetch-site': 'same-site' });
  const foreign = await post({ 'x-requested-with': 'zhicheng', origin: 'https://evil.example' });
  const old = await post({ 'x-requested-with': 'zhicheng', origin: 'http://portal.test', host: 'portal.test' });
  const own = await post({
    'x-requested-with': 'zhicheng',
    'sec-fetch-site': 'same-origin',
    origin: 'http://localhost:80',
  });

  for (const answer of [without, crossSite, sameSite, foreign]) assert.equal(answer.json().code, 'cross-site');
  assert.deepEqual([old.statusCode, own.statusCode], [201, 201]);
});

test('odd content types do not get past the checks of the body', async (t) => {
  const app = await openApp(t);
  const types = [
    'application/json\t; charset=utf-8',
    ' application/json',
    'application/jsonx',
    'text/plain',
    'application/json garbage',
    '',
  ];
  for (const type of types) {
    const headers = { 'content-type': type };
    const answer = await ask(app, { method: 'POST', url: '/api/declarations', payload: '{"flow":1}', headers });
    assert.ok([400, 415].includes(answer.statusCode), `${type}: ${answer.statusCode} ${answer.body}`);
    assert.equal(answer.json().code, 'malformed');
  }
});

test('a person who asks too often is told when to come back', async (t) => {
  const app = await openApp(t, { rateLimits: true });
  const { id } = await startDeclaration(app);
  const put = (as: string) =>
    ask(app, {
      method: 'PUT',
      url: `/api/declarations/${id}/scopes/nowhere`,
      payload: {},
      as,
      headers: { 'if-none-match': '*' },
    });
  for (let count = 0; count < 300; count++) await put('li');

  const limited = await put('li');
  const other = await put('wang');

  assert.equal(limited.statusCode, 429);
  assert.equal(limited.json().code, 'busy');
  assert.ok(Number(limited.headers['retry-after']) > 0);
  assert.equal(other.statusCode, 404);
});

test('the operator’s pages tell health and numbers, but nothing about people', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  await ask(app, { url: `/api/declarations/${id}` });

  const health = await ask(app, { url: '/healthz' });
  const metrics = await ask(app, { url: '/metrics' });

  assert.deepEqual(health.json(), { status: 'ok' });
  assert.match(metrics.body, /zhicheng_requests_total\{method="GET",route="\/api\/declarations\/:id",status="200"\} 1/);
  assert.ok(!metrics.body.includes(id));
});

test('the log holds neither names nor numbers nor queries', async (t) => {
  const lines: string[] = [];
  const app = await openApp(t, {
    logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
  });
  const { id } = await startDeclaration(app);
  await ask(app, { url: '/api/units?q=secret-unit' });
  await ask(app, { url: `/api/declarations/${id}` });

  const log = lines.join('');
  assert.match(log, /"route":"\/api\/units"/);
  for (const personal of [id, 'secret-unit', '李示例', '440199199506150031', '127.0.0.1'])
    assert.ok(!log.includes(personal), personal);
});

test('several dictionaries travel together: those that are there, and only when they have changed', async (t) => {
  const app = await openApp(t);
  const url = '/api/dictionaries?ids=yes-no,units,lost,gb4658';

  const answer = await ask(app, { url });
  const again = await ask(app, { url, headers: { 'if-none-match': String(answer.headers.etag) } });
  const others = await ask(app, { url: '/api/dictionaries?ids=yes-no' });

  assert.deepEqual(
    answer.json().map(({ id }: { id: string }) => id),
    ['yes-no', 'gb4658'],
  );
  assert.deepEqual([again.statusCode, again.body], [304, '']);
  assert.notEqual(others.headers.etag, answer.headers.etag);
});

test('dictionaries are sent whole, by level, or searched on the server', async (t) => {
  const app = await openApp(t);
  const items = async (query: string) => (await ask(app, { url: `/api/dictionaries/gz-series/items?${query}` })).json();

  const first = await items('');
  const agriculture = await items(`keyword=${encodeURIComponent('农业')}`);
  const exact = await items(`keyword=${encodeURIComponent('农业')}&exact=1`);
  const wide = await items(`keyword=${encodeURIComponent('０８')}&exact=1`);
  const whole = await ask(app, { url: '/api/dictionaries/gz-series' });
  const cached = await ask(app, {
    url: '/api/dictionaries/gz-series',
    headers: { 'if-none-match': String(whole.headers.etag) },
  });
  const units = await ask(app, { url: `/api/units?q=${encodeURIComponent('检测')}` });
  const strange = await ask(app, { url: '/api/dictionaries/..%2f..%2fpackage' });

  assert.deepEqual(
    first.items.map((item: { code: string }) => item.code),
    ['01', '02', '03', '04', '07', '08', '09', '10', '11', '15'],
  );
  assert.deepEqual(
    agriculture.items.map((item: { code: string }) => item.code),
    ['09', '10', '11'],
  );
  assert.equal(exact.total, 0);
  assert.equal(wide.items[0].name, '工程技术人员');
  assert.equal(cached.statusCode, 304);
  assert.equal(units.json().items[0].name, '广州示例检测技术有限公司');
  assert.equal(strange.statusCode, 404);
});
