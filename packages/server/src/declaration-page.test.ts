import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDeclaration } from '@zhicheng/engine';
import { createHttpStore, createMemoryJournal } from '@zhicheng/engine/store';
import { ask, openApp, openFolder, startDeclaration } from './app.fixture.ts';

test('the page of a declaration names all that the wizard then asks for to show the step, and nothing else', async (t) => {
  const app = await openSite(t);
  const { id } = await startDeclaration(app);
  const page = await ask(app, { url: `/declarations/${id}?step=basic-info` });
  const asked: string[] = [];
  const store = createHttpStore({
    api: 'http://zc.test/api',
    fetch: async (url) => {
      const path = String(url).replace('http://zc.test', '');
      asked.push(path);
      const { body, statusCode } = await ask(app, { url: path });
      return new Response(body, { status: statusCode });
    },
    importModule: async (url) => {
      asked.push(url.replace('http://zc.test', ''));
      return { validators: {} };
    },
  });

  const session = await openDeclaration({
    store,
    declarationId: id,
    step: 'basic-info',
    journal: createMemoryJournal(),
  });
  session.close();

  const named = String(page.headers.link).match(/(?<=<)[^>]+/g);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /<!doctype html>/);
  assert.deepEqual(named?.toSorted(), asked.toSorted());
});

test('the page tells nothing to who may not see the declaration', async (t) => {
  const app = await openSite(t);
  const { id } = await startDeclaration(app);

  for (const as of ['wang', 'nobody']) {
    const page = await ask(app, { url: `/declarations/${id}`, as });
    assert.deepEqual([page.statusCode, page.headers.link], [200, undefined]);
  }
});

async function openSite(t: Parameters<typeof openApp>[0]) {
  const portalFolder = await openFolder(t);
  await writeFile(join(portalFolder, 'index.html'), '<!doctype html><title>portal</title>');
  return openApp(t, { portalFolder });
}
