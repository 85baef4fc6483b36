import { expect, test } from '@playwright/test';
import { elsewhere, enter } from './accounts.ts';
import { li } from './people.ts';
import { TestServer } from './server.ts';
import { field, openDeclaration, startDeclaration } from './wizard.ts';

const budget = 90 * 1024;

test.use({ actionTimeout: 15_000 });

let server: TestServer;
test.beforeAll(async () => {
  server = await TestServer.start();
});
test.afterAll(() => server.stop());

test('step 2 shows with at most 90 KB of JavaScript on the wire', async ({ page, browser }) => {
  await enter(page, server, li);
  const id = await startDeclaration(page, server);
  const fresh = await elsewhere(page, browser);
  const session = await fresh.context().newCDPSession(fresh);
  await session.send('Network.enable');
  const scripts = new Map<string, { url: string; bytes: number }>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.set(requestId, { url: response.url, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes = encodedDataLength;
  });

  await openDeclaration(fresh, server, id, 'basic-info');
  await expect(field(fresh, '个人住址')).toBeVisible();
  await fresh.waitForLoadState('networkidle');

  const loaded = [...scripts.values()].sort((a, b) => b.bytes - a.bytes);
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = loaded.map(({ url, bytes }) => `${String(bytes).padStart(7)} ${new URL(url).pathname}`).join('\n');
  console.log(`JavaScript to show step 2: ${(total / 1024).toFixed(1)} KB\n${list}`);
  expect(total, list).toBeLessThanOrEqual(budget);
  await fresh.close();
});
