import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { FieldScope } from '../state/types.ts';
import { createSample, type Sample } from './fixtures/open-sample.ts';
import type { DeclarationSession } from './types.ts';

const sessions: DeclarationSession[] = [];

afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

async function openTwo(): Promise<{ sample: Sample; left: DeclarationSession; right: DeclarationSession }> {
  const sample = createSample({ '/education/e1': { rowId: 'e1', orderNo: 1, school: '一中' } });
  const [left, right] = [await sample.open(), await sample.open()];
  sessions.push(left, right);
  return { sample, left, right };
}

const add = ({ form }: DeclarationSession, school: string): FieldScope => form.table('/education').add({ school });

const numberOf = (scope: FieldScope): unknown => scope.field('orderNo').value.value;

const numbersIn = ({ form }: DeclarationSession): unknown[] =>
  form.table('/education').rows.value.map(({ value }) => value.orderNo);

async function storedNumbers({ store, declarationId }: Sample): Promise<unknown[]> {
  const { scopes } = await store.open(declarationId);
  return scopes.flatMap(({ path, value }) => (path.startsWith('/education/') ? [value.orderNo] : [])).sort();
}

const lines = (...all: DeclarationSession[]): unknown[] =>
  all.flatMap(({ merges }) => merges.value.map(({ title, labels, number }) => [title, labels, number]));

/** Until what one tab tells another has arrived. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await holds()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(await holds());
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('two windows that add a row', { timeout: 10_000 }, () => {
  it('give it different numbers if one hears of the other in time', async () => {
    const { left, right, sample } = await openTwo();
    const [mine, other] = [add(left, '左'), add(right, '右')];
    const stop = right.watch(other);

    await left.save(mine);
    await until(() => numberOf(other) === 3);
    await right.save(other);
    stop();

    assert.deepEqual(await storedNumbers(sample), [1, 2, 3]);
    assert.deepEqual(lines(left, right), []);
  });

  it('leave a number as it was typed by hand, the same or not', async () => {
    const { left, right } = await openTwo();
    const [mine, other] = [add(left, '左'), add(right, '右')];
    const stop = right.watch(other);
    other.field('orderNo').set(2);

    await left.save(mine);
    await until(() => numbersIn(right).length === 2);
    await right.save(other);
    stop();
    await rest();

    assert.equal(numberOf(other), 2);
    assert.deepEqual(
      right.form.table('/education').rows.value.find(({ path }) => path === other.path)?.value.orderNo,
      2,
    );
  });

  it('mend it themselves when both were under way, and say so once', async () => {
    const { left, right, sample } = await openTwo();
    const scopes = [add(left, '左'), add(right, '右')] as const;
    assert.deepEqual(scopes.map(numberOf), [2, 2]);

    await Promise.all([left.save(scopes[0]), right.save(scopes[1])]);
    await until(async () => String(await storedNumbers(sample)) === '1,2,3');
    await until(() => [left, right].every((session) => String(numbersIn(session)) === '1,2,3'));

    assert.deepEqual(lines(left, right), [['教育情况', ['顺序号'], 3]]);
  });

  it('mend it after both were offline', async () => {
    const { left, right, sample } = await openTwo();
    sample.fail('offline');
    const outcomes = await Promise.all([left.save(add(left, '左')), right.save(add(right, '右'))]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['kept', 'kept'],
    );

    sample.fail(null);
    await left.flush();
    await right.flush();

    await until(async () => String(await storedNumbers(sample)) === '1,2,3');
    await until(() => [left, right].every((session) => String(numbersIn(session)) === '1,2,3'));
  });

  it('wait until a row that is being edited is closed', async () => {
    const { left, right, sample } = await openTwo();
    const scopes = [add(left, '左'), add(right, '右')] as const;
    const stops = [left.watch(scopes[0]), right.watch(scopes[1])];
    await Promise.all([left.save(scopes[0]), right.save(scopes[1])]);
    await until(() => [left, right].every((session) => numbersIn(session).length === 3));
    await rest();
    assert.deepEqual(await storedNumbers(sample), [1, 2, 2]);

    for (const stop of stops) stop();

    await until(async () => String(await storedNumbers(sample)) === '1,2,3');
  });
});
