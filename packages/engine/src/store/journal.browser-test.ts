import { clearJournal, createMemoryJournal, type Journal, openJournal } from './index.ts';

const entry = (path: string, name: string) => ({ path, value: { name }, baseVersion: '1', send: false });

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

      await journal.remove('/basicInfo');
      equal((await journal.all()).length, 1);
      await journal.clear();
      equal(await journal.all(), []);
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

  it('is erased for one user on sign-out', async () => {
    await (await openJournal('u1', 'd3')).put(entry('/basicInfo', '李示例'));
    await (await openJournal('u2', 'd3')).put(entry('/basicInfo', '赵示例'));

    await clearJournal('u1');

    equal(await (await openJournal('u1', 'd3')).all(), []);
    equal((await (await openJournal('u2', 'd3')).all()).length, 1);
  });
});
