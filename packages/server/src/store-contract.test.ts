import { test } from 'node:test';
import { createHttpStore, type StoreContractSubject, storeContract } from '@zhicheng/engine/store';
import { openApp, startDeclaration } from './app.fixture.ts';
import { fillDeclaration, sampleA1 } from './declaration.fixture.ts';

/** HttpStore over a real line to the server, as in the browser. */
async function openSubject(): Promise<StoreContractSubject> {
  const closers: (() => Promise<unknown>)[] = [];
  const app = await openApp({ after: (close) => void closers.unshift(close) });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const asLi: typeof fetch = (url, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-test-person', 'li');
    return fetch(url, { ...init, headers });
  };
  const { id } = await startDeclaration(app);
  return {
    store: createHttpStore({ api: `${address}/api`, fetch: asLi }),
    declarationId: id,
    panel: { path: '/rewardsSummary', values: [{ rewardsPunishments: '无' }, { rewardsPunishments: '市级先进' }] },
    row: { path: '/education/e1', value: { rowId: 'e1', orderNo: 1, school: '示例大学' }, kind: 'diploma' },
    dictionary: { id: 'gb4658', code: '21' },
    submit: {
      action: 'submit',
      prepare: async () => fillDeclaration(app, id, (await sampleA1(app)).scopes),
    },
    async close() {
      for (const close of closers) await close();
    },
  };
}

for (const { title, run } of storeContract(openSubject)) test(`the store over HTTP ${title}`, run);
