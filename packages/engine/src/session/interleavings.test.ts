import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { createSample, type Sample } from './fixtures/open-sample.ts';
import type { DeclarationSession } from './types.ts';

const sessions: DeclarationSession[] = [];

afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

const ROUNDS = 60;
const STEPS = 20;
const MANY = 1000;

/** The same numbers every time (Numerical Recipes' generator). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

const failures = ['offline', 'answer-lost', 'busy', 'failed', 'sign-in-required', null] as const;

/** One thing that a person, the network or the other tab does; some are not waited for. */
async function act(sample: Sample, session: DeclarationSession, random: (below: number) => number, text: string) {
  const panel = session.form.panel('/basicInfo');
  const table = session.form.table('/education');
  const rows = table.rows.value;
  const row = rows[random(Math.max(rows.length, 1))];
  const acts = [
    () => panel.field('name').set(text),
    () => void session.save(panel),
    () => session.save(panel),
    () => session.save(table.add({ school: text })),
    async () => {
      if (!row) return;
      const scope = table.edit(row.rowId);
      const stop = session.watch(scope);
      scope.field('school').set(text);
      await session.save(scope);
      stop();
      scope.dispose();
    },
    () => row && session.removeRows(table, [row]),
    () => session.renumber(table),
    () => void session.flush(),
    () => sample.fail(failures[random(failures.length)] ?? null),
    async () => {
      const [conflict] = session.conflicts.value;
      if (conflict) await session.resolve(conflict, random(2) === 0 ? 'mine' : 'theirs');
    },
  ];
  await acts[random(acts.length)]?.();
}

/** The network is well again, every question is answered, and what the tabs tell each other has arrived. */
async function comeToRest(sample: Sample): Promise<void> {
  sample.fail(null);
  for (let turn = 0; turn < MANY && !(await isAtRest(sample)); turn++) {
    for (const session of sessions) {
      await session.flush();
      const panel = session.form.panel('/basicInfo');
      if (panel.dirty.value) await session.save(panel);
      for (const conflict of session.conflicts.value) await session.resolve(conflict, 'mine');
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

async function isAtRest(sample: Sample): Promise<boolean> {
  const kept = await sample.journal.all();
  const arrived = await stored(sample);
  const agree = sessions.every(
    (session) => session.saveState.value === 'saved' && isDeepStrictEqual(shown(session), arrived),
  );
  return kept.length === 0 && agree;
}

async function stored(sample: Sample): Promise<Record<string, unknown>> {
  const { scopes } = await sample.store.open(sample.declarationId);
  return { '/basicInfo': {}, ...Object.fromEntries(scopes.map(({ path, value }) => [path, value])) };
}

function shown({ form }: DeclarationSession): Record<string, unknown> {
  const rows = form.table('/education').rows.value.map(({ path, value }) => [path, value]);
  return { '/basicInfo': form.panel('/basicInfo').value(), ...Object.fromEntries(rows) };
}

it(`brings two tabs and the server together after ${ROUNDS} random stories`, { timeout: 120_000 }, async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const random = createRandom(round);
    const sample = createSample();
    sessions.push(await sample.open(), await sample.open());
    for (let step = 0; step < STEPS; step++) {
      const session = sessions[random(2)];
      if (session) await act(sample, session, random, `r${round}s${step}`);
      if (random(4) === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }

    await comeToRest(sample);

    const arrived = await stored(sample);
    for (const session of sessions.splice(0)) {
      session.close();
      assert.deepEqual(shown(session), arrived, `round ${round}`);
      assert.equal(session.saveState.value, 'saved', `round ${round}`);
    }
    assert.deepEqual(await sample.journal.all(), [], `round ${round}`);
  }
});
