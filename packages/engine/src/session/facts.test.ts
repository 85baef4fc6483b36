import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { sampleForm } from '../store/fixtures/sample-form.ts';
import { createMemoryJournal } from '../store/journal.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { DeclarationSnapshot, Facts, Store } from '../store/types.ts';
import { openDeclaration } from './open-session.ts';
import type { DeclarationSession } from './types.ts';

const rule = {
  at: '/basicInfo',
  assert: 'facts.seats == 2',
  severity: 'error',
  message: '请说明',
} as const;
const form = {
  ...sampleForm,
  facts: { seats: { type: 'integer' } },
  rules: { seats: rule },
  programs: { [rule.assert]: ['==', ['.', ['id', 'facts'], 'seats'], ['int', '2']] },
} as const;

/** What the store tells, as it changes while the page is open. */
interface Told {
  facts?: Facts;
  version?: string;
}

async function open(t: TestContext, told: Told): Promise<{ session: DeclarationSession; state(): Promise<string> }> {
  const store = createMemoryStore({ forms: [{ form, validators: { validators: {} } }] });
  const { id } = store.create(form.id, { '/basicInfo': { name: '李示例' } });
  const telling: Store = {
    ...store,
    async open(declarationId): Promise<DeclarationSnapshot> {
      const { version, facts } = told;
      const snapshot = await store.open(declarationId);
      return { ...snapshot, ...(facts && { facts }), ...(version && { form: { ...snapshot.form, version } }) };
    },
  };
  const session = await openDeclaration({ store: telling, declarationId: id, journal: createMemoryJournal() });
  t.after(() => session.close());
  return { session, state: async () => (await store.open(id)).state };
}

test('a store need not tell anything', async (t) => {
  const { session } = await open(t, {});

  assert.deepEqual(session.form.facts.value, {});
});

test('送审 is judged by what is told by then, better or worse', async (t) => {
  const told: Told = { facts: { seats: 1 } };
  const { session, state } = await open(t, told);

  told.facts = { seats: 0 };
  assert.equal((await session.act('submit')).status, 'issues');
  assert.deepEqual(session.form.facts.value, { seats: 0 });

  told.facts = { seats: 2 };
  assert.equal((await session.act('submit')).status, 'done');
  assert.equal(await state(), 'unit');
});

test('nobody is judged by a form that the page does not show', async (t) => {
  const told: Told = { facts: { seats: 2 } };
  const { session, state } = await open(t, told);

  told.version = '2.0.0';
  const outcome = await session.act('submit');

  assert.equal(outcome.status, 'failed');
  assert.equal(session.outdated.value, true);
  assert.equal(await state(), 'draft');
});
