import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import type { DeclarationSnapshot } from '@zhicheng/engine';
import { buildForms } from '@zhicheng/tools';
import { buildFolder, ecologyJunior, openFolder, root } from './app.fixture.ts';

const rounds = 10;
const savers = 4;

test('a server killed at any moment has lost no save that it had acknowledged', async (t) => {
  await buildForms({ schemas: join(root, 'schemas'), out: buildFolder });
  const dataFolder = await openFolder(t);
  const acknowledged = new Map<string, string>();
  let server = await start(dataFolder);
  t.after(async () => server.process.kill('SIGKILL'));
  const cookie = await signIn(server.url);
  const { id } = await send(server.url, 'POST', '/api/declarations', { cookie, body: ecologyJunior });

  for (let round = 0; round < rounds; round++) {
    const saving = Array.from({ length: savers }, (_, saver) => saveUntilKilled(`/workExperience/w${saver}`));
    await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 120));
    server.process.kill('SIGKILL');
    await Promise.all(saving);
    const started = performance.now();
    server = await start(dataFolder);
    assert.ok(performance.now() - started < 5000, 'ready again within five seconds');

    const { scopes } = await send(server.url, 'GET', `/api/declarations/${id}`, { cookie });
    for (const [path, text] of acknowledged) {
      const stored = scopes.find((scope) => scope.path === path);
      // The save after the last acknowledged one may have been stored without an answer.
      assert.ok(
        Number(stored?.value.work) >= Number(text),
        `round ${round}: ${path} was ${stored?.value.work}, not ${text}`,
      );
    }
  }
  assert.equal(acknowledged.size, savers);
  assert.ok(
    [...acknowledged.values()].every((text) => Number(text) > rounds),
    'many saves were made',
  );

  async function saveUntilKilled(path: string): Promise<void> {
    const url = server.url;
    for (;;) {
      try {
        const { scopes } = await send(url, 'GET', `/api/declarations/${id}`, { cookie });
        const stored = scopes.find((scope) => scope.path === path);
        const work = String(Number(stored?.value.work ?? 0) + 1);
        const body = { rowId: path.split('/').at(-1), orderNo: 1, work };
        const headers: Record<string, string> = stored
          ? { 'if-match': `"${stored.version}"` }
          : { 'if-none-match': '*' };
        await send(url, 'PUT', `/api/declarations/${id}/scopes${path}`, { cookie, body, headers });
        acknowledged.set(path, work);
      } catch {
        return;
      }
    }
  }
});

interface Server {
  url: string;
  process: ChildProcess;
}

async function start(dataFolder: string): Promise<Server> {
  const env = { ...process.env, ZC_DATA: dataFolder, PORT: '0', RATE_LIMITS: '0' };
  const child = spawn(process.execPath, ['--conditions=source', join(root, 'packages/server/src/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let url: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    url ??= /http:\/\/localhost:\d+/.exec(line)?.[0].replace('localhost', '127.0.0.1');
    // The demo account's line is the last one.
    if (line.includes('demo-applicant')) break;
  }
  assert.ok(url, 'the server prints its address');
  return { url, process: child };
}

async function signIn(url: string): Promise<string> {
  const body = JSON.stringify({ userType: 'person', userName: 'demo-applicant', password: 'Zhicheng-2026' });
  const headers = { 'content-type': 'application/json', 'x-requested-with': 'zhicheng' };
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function send(
  url: string,
  method: string,
  path: string,
  { cookie, body, headers = {} }: { cookie: string; body?: object; headers?: Record<string, string> },
): Promise<DeclarationSnapshot> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      cookie,
      'x-requested-with': 'zhicheng',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as DeclarationSnapshot;
}

test('asked to stop, the server answers what is under way and ends by itself', async (t) => {
  const server = await start(await openFolder(t));
  server.process.kill('SIGTERM');
  const [code] = await once(server.process, 'exit');
  assert.equal(code, 0);
});
