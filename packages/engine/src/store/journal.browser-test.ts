import { clearJournal, createMemoryJournal, type Journal, openJournal } from './index.ts';

const entry = (path: string, name: string, tab = 't1') => ({
  path,
  value: { name },
  baseVersion: '1',
  send: false,
  tab,
});

function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`expected ${wanted}, got ${got}`);
}

const journals: Record<string, () => Promise<Journal>> = {
  memory: async () => createMemoryJournal(),
  IndexedDB: () => openJournal('u1', `d-${Math.random()}`),
};

for (const [name, open] of Object.entries(journals)) {
  describe(`the journal in ${name}`, () => {
    it('keeps the last entry of each scope, in the order in which they came first', async () => {
      const journal = await open();

      await journal.put(entry('/basicInfo', '李'));
      await new Promise((resolve) => setTimeout(resolve, 2));
      await journal.put(entry('/education/e1', '示例大学'));
      await journal.put(entry('/basicInfo', '李示例'));

      equal(await journal.all(), [entry('/basicInfo', '李示例'), entry('/education/e1', '示例大学')]);
    });

    it('forgets what was removed, and everything when cleared', async () => {
      const journal = await open();
      await journal.put(entry('/basicInfo', '李'));
      await journal.put(entry('/education/e1', '示例大学'));

      await journal.remove('/basicInfo', 't1');
      equal((await journal.all()).length, 1);
      await journal.clear();
      equal(await journal.all(), []);
    });

    it('keeps what two pages wrote for one scope apart, until one takes over from the other, once', async () => {
      const journal = await open();
      await journal.put(entry('/basicInfo', '李', 't1'));
      await new Promise((resolve) => setTimeout(resolve, 2));
      await journal.put(entry('/basicInfo', '王', 't2'));
      equal((await journal.all()).length, 2);

      equal(await journal.take(entry('/basicInfo', '李', 't1'), 't3'), true);
      equal(await journal.take(entry('/basicInfo', '李', 't1'), 't4'), false);

      equal(
        (await journal.all()).map(({ value, tab }) => [value?.name, tab]),
        [
          ['李', 't3'],
          ['王', 't2'],
        ],
      );
    });

    it('keeps files on their way with their bytes, until they have arrived', async () => {
      const { uploads } = await open();
      const id = `u-${Math.random()}`;
      const upload = {
        id,
        scope: '/education/e1',
        kind: 'diploma',
        name: '学历证书',
        fileName: 'a.pdf',
        size: 3,
        handle: null,
        tab: 't1',
      };

      await uploads.put(upload, new Blob(['pdf']));
      await uploads.update({ ...upload, handle: '/api/uploads/1' });

      equal(await uploads.all(), [{ ...upload, handle: '/api/uploads/1' }]);
      equal(await (await uploads.bytes(id))?.text(), 'pdf');
      await uploads.remove(id);
      await uploads.update(upload);
      equal([await uploads.all(), await uploads.bytes(id)], [[], null]);
    });
  });
}

describe('the journal in IndexedDB', () => {
  it('outlives who wrote it, and keeps users and declarations apart', async () => {
    await (await openJournal('u1', 'd1')).put(entry('/basicInfo', '李示例'));
    await (await openJournal('u1', 'd2')).put(entry('/basicInfo', '王示例'));
    await (await openJournal('u2', 'd1')).put(entry('/basicInfo', '赵示例'));

    equal(await (await openJournal('u1', 'd1')).all(), [entry('/basicInfo', '李示例')]);
  });

  it('takes over what an older release kept', async () => {
    const deleted = indexedDB.deleteDatabase('zhicheng-journal');
    await new Promise((resolve) => Object.assign(deleted, { onsuccess: resolve, onblocked: resolve }));
    const opening = indexedDB.open('zhicheng-journal', 1);
    await new Promise((resolve) => {
      opening.onupgradeneeded = () => {
        const entries = opening.result.createObjectStore('entries', { keyPath: ['user', 'declaration', 'path'] });
        entries.createIndex('user', 'user');
        entries.createIndex('declaration', ['user', 'declaration']);
        const { tab: _, ...old } = entry('/basicInfo', '李示例');
        entries.put({ ...old, user: 'u1', declaration: 'd0', since: 1 });
      };
      opening.onsuccess = resolve;
    });
    opening.result.close();

    equal(await (await openJournal('u1', 'd0')).all(), [entry('/basicInfo', '李示例', '')]);
  });

  it('shows nobody the files of another account', async () => {
    const { uploads } = await openJournal('u1', 'd9');
    const id = `u-${Math.random()}`;
    await uploads.put(
      { id, scope: '/a', kind: 'k', name: 'n', fileName: 'f', size: 3, handle: null, tab: 't' },
      new Blob(['pdf']),
    );

    equal(await (await openJournal('u2', 'd9')).uploads.all(), []);
    await clearJournal('u1');

    equal([await uploads.all(), await uploads.bytes(id)], [[], null]);
  });

  it('drops the bytes of files that have waited for a week, whoever opens it, and still knows their names', async () => {
    const { uploads } = await openJournal('u1', 'd10');
    const [old, recent] = [`old-${Math.random()}`, `recent-${Math.random()}`];
    const upload = { scope: '/a', kind: 'k', name: 'n', fileName: 'f', size: 3, handle: null, tab: 't' };
    const now = Date.now;
    for (const [id, days] of [
      [old, 7.1],
      [recent, 6.9],
    ] as const) {
      Date.now = () => now() - days * 86_400_000;
      await uploads.put({ ...upload, id }, new Blob(['pdf'])).finally(() => {
        Date.now = now;
      });
    }

    await openJournal('u2', 'd11');

    equal(
      (await uploads.all()).map(({ id }) => id),
      [old, recent],
    );
    equal([await uploads.bytes(old), await (await uploads.bytes(recent))?.text()], [null, 'pdf']);
    await Promise.all([old, recent].map((id) => uploads.remove(id)));
  });

  it('is erased for one user on sign-out', async () => {
    await (await openJournal('u1', 'd3')).put(entry('/basicInfo', '李示例'));
    await (await openJournal('u2', 'd3')).put(entry('/basicInfo', '赵示例'));

    await clearJournal('u1');

    equal(await (await openJournal('u1', 'd3')).all(), []);
    equal((await (await openJournal('u2', 'd3')).all()).length, 1);
  });
});
