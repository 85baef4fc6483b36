import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { JsonObject } from '../definition/types.ts';
import type { StoredScope } from '../store/types.ts';
import { createSample, type Sample } from './fixtures/open-sample.ts';
import type { DeclarationSession } from './types.ts';

const sessions: DeclarationSession[] = [];

afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

async function open(sample: Sample): Promise<DeclarationSession> {
  const session = await sample.open();
  sessions.push(session);
  return session;
}

const type = (session: DeclarationSession, key: string, value: string) =>
  session.form.panel('/basicInfo').field(key).set(value);
const save = (session: DeclarationSession) => session.save(session.form.panel('/basicInfo'));
const stored = async (sample: Sample): Promise<Record<string, JsonObject>> => {
  const { scopes } = await sample.store.open(sample.declarationId);
  return Object.fromEntries(scopes.map(({ path, value }: StoredScope) => [path, value]));
};
/** Another computer stores something. */
async function elsewhere(sample: Sample, path: string, value: JsonObject): Promise<JsonObject> {
  const { id, scopes } = await sample.store.open(sample.declarationId);
  await sample.store.saveScope(id, path, value, scopes.find((scope) => scope.path === path)?.version ?? null);
  return value;
}
/** Until what one tab tells another has arrived. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('saving', () => {
  it('stores a panel as it is and tells what is still wrong with it', async () => {
    const sample = createSample();
    const session = await open(sample);
    type(session, 'phone', '13800000000');
    assert.equal(session.saveState.value, 'unsaved');

    const outcome = await save(session);

    assert.equal(outcome.status, 'saved-with-issues');
    assert.deepEqual((await stored(sample))['/basicInfo'], { phone: '13800000000' });
    assert.equal(session.saveState.value, 'saved');
    assert.ok(session.savedAt.value);
  });

  it('keeps what is typed while a save is under way', async () => {
    const sample = createSample();
    const session = await open(sample);
    type(session, 'name', '李示例');

    const saving = save(session);
    type(session, 'name', '李示例二');
    await saving;

    assert.equal(session.form.panel('/basicInfo').field('name').value.value, '李示例二');
    assert.equal(session.saveState.value, 'unsaved');
    await save(session);
    assert.deepEqual((await stored(sample))['/basicInfo'], { name: '李示例二' });
  });

  it('stores all changed panels of a step', async () => {
    const sample = createSample();
    const session = await open(sample);
    type(session, 'name', '李示例');
    session.form.panel('/currentUnit').field('unitName').set('示例研究所');

    const outcome = await session.saveStep('basic-info');

    assert.equal(outcome.status, 'saved');
    assert.deepEqual(Object.keys(await stored(sample)), ['/basicInfo', '/currentUnit']);
  });

  it('takes an answer that got lost for a save, not for a conflict', async () => {
    const sample = createSample();
    const session = await open(sample);
    type(session, 'name', '李示例');
    sample.fail('answer-lost');
    await save(session);

    sample.fail(null);
    await session.flush();

    assert.equal(session.conflicts.value.length, 0);
    assert.equal(session.saveState.value, 'saved');
  });

  it('goes on from a save whose answer got lost, though more was typed since', async () => {
    const sample = createSample();
    const session = await open(sample);
    type(session, 'name', '李示例');
    sample.fail('answer-lost');
    await save(session);
    type(session, 'name', '李示例二');

    sample.fail(null);
    const outcome = await save(session);

    assert.equal(outcome.status, 'saved');
    assert.deepEqual((await stored(sample))['/basicInfo'], { name: '李示例二' });
  });

  it('says why the server refuses', async () => {
    const sample = createSample();
    const session = await open(sample);
    type(session, 'name', '李示例');
    sample.fail('refused');

    assert.deepEqual(await save(session), { status: 'refused', message: '连不上' });
    assert.equal(session.saveState.value, 'unsaved');
  });
});

describe('rows', () => {
  const rows = {
    '/education/e1': { rowId: 'e1', orderNo: 2, school: '示例大学' },
    '/education/e2': { rowId: 'e2', orderNo: 5, school: '示例学院' },
  };

  it('are stored one by one, renumbered and removed', async () => {
    const sample = createSample(rows);
    const session = await open(sample);
    const table = session.form.table('/education');
    const scope = table.add({ school: '示例中学' });

    assert.equal((await session.save(scope)).status, 'saved');
    await session.renumber(table);
    await session.removeRows(table, table.rows.value.slice(0, 1));

    assert.deepEqual(
      Object.values(await stored(sample)).map(({ school, orderNo }) => [school, orderNo]),
      [
        ['示例学院', 2],
        ['示例中学', 3],
      ],
    );
    assert.equal(table.rows.value.length, 2);
  });

  it('replace the row that has the same values in the fields of replaceOn', async () => {
    const sample = createSample({ '/certificates/c1': { rowId: 'c1', kind: 'employment', orderNo: 1 } });
    const session = await open(sample);

    const outcome = await session.save(session.form.table('/certificates').add({ kind: 'employment', orderNo: 1 }));

    assert.deepEqual(outcome.status === 'saved' && outcome.replaced, ['c1']);
    assert.equal(Object.keys(await stored(sample)).length, 1);
  });

  it('replace a file by one of the same name, whatever its case', async () => {
    const session = await open(createSample(rows));
    const scope = session.form.table('/education').edit('e1');
    const file = (id: string, name: string) => ({
      id,
      name,
      kind: 'diploma',
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      uploadedAt: '2021-01-18T01:00:00Z',
    });

    assert.equal(session.attach(scope, file('f1', '学历证书A')), null);
    assert.equal(session.attach(scope, file('f2', ' 学历证书a '))?.id, 'f1');
    session.attach(scope, file('f3', '学位证书'));
    session.detach(scope, 'f3');
    assert.deepEqual(
      scope.attachments.value.map(({ id }) => id),
      ['f2'],
    );
  });
});

describe('two tabs', { timeout: 10_000 }, () => {
  it('see what the other stored where they have nothing of their own', async () => {
    const sample = createSample();
    const [left, right] = [await open(sample), await open(sample)];
    type(left, 'name', '李示例');

    await save(left);
    await until(() => right.form.panel('/basicInfo').field('name').value.value === '李示例');

    type(right, 'phone', '13800000000');
    assert.equal((await save(right)).status, 'saved');
  });

  it('merge what only one of them changed, and say so', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例', nation: '01' } });
    const [left, right] = [await open(sample), await open(sample)];
    type(left, 'nation', '02');
    type(right, 'name', '王示例');
    await save(left);

    const outcome = await save(right);

    assert.equal(outcome.status, 'saved');
    assert.deepEqual((await stored(sample))['/basicInfo'], { name: '王示例', nation: '02' });
    assert.equal(right.form.panel('/basicInfo').field('nation').value.value, '02');
    assert.deepEqual(right.merges.value, [{ path: '/basicInfo', title: '基本信息', labels: ['民族'] }]);
    assert.equal(right.saveState.value, 'saved');
  });

  it('never overwrite each other: the later one is asked, about what both changed', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例', nation: '01', phone: '1' } });
    const [left, right] = [await open(sample), await open(sample)];
    for (const [key, value] of Object.entries({ name: '左示例', nation: '02', phone: '2' })) type(left, key, value);
    type(right, 'name', '右示例');
    type(right, 'phone', '3');
    await save(left);

    const outcome = await save(right);

    assert.equal(outcome.status, 'conflict');
    assert.equal((await stored(sample))['/basicInfo']?.name, '左示例');
    assert.equal(right.saveState.value, 'conflict');
    const [conflict] = right.conflicts.value;
    assert.deepEqual(
      conflict?.differences.map(({ label, mine, theirs }) => [label, mine, theirs]),
      [
        ['姓名', '右示例', '左示例'],
        ['电话', '3', '2'],
      ],
    );
    assert.equal(right.form.panel('/basicInfo').field('name').value.value, '右示例');
    assert.ok(conflict && (await right.resolve(conflict, { name: 'mine', phone: 'theirs' })));
    assert.deepEqual((await stored(sample))['/basicInfo'], { name: '右示例', nation: '02', phone: '2' });
    assert.equal(right.saveState.value, 'saved');
  });

  it('do not overwrite when the question is put off and 保存 is pressed', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const first = await sample.open();
    type(first, 'name', '王示例');
    first.close();
    const theirs = await elsewhere(sample, '/basicInfo', { name: '赵示例' });
    const session = await open(sample);
    assert.equal(session.conflicts.value.length, 1);

    const outcome = await save(session);

    assert.equal(outcome.status, 'conflict');
    assert.deepEqual((await stored(sample))['/basicInfo'], theirs);
  });

  it('are asked when a row that one edits was removed by the other', async () => {
    const sample = createSample({ '/education/e1': { rowId: 'e1', orderNo: 1, school: '示例大学' } });
    const [left, right] = [await open(sample), await open(sample)];
    const row = right.form.table('/education').edit('e1');
    const stop = right.watch(row);
    const table = left.form.table('/education');
    await left.removeRows(table, table.rows.value);
    await until(() => right.form.table('/education').rows.value.length === 0);
    row.field('school').set('示例工业大学');

    const outcome = await right.save(row);

    assert.equal(outcome.status === 'conflict' && outcome.conflict.other, null);
    assert.ok(outcome.status === 'conflict');
    await right.resolve(outcome.conflict, 'mine');
    stop();
    assert.equal((await stored(sample))['/education/e1']?.school, '示例工业大学');
  });

  it('may take the other side', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const [left, right] = [await open(sample), await open(sample)];
    type(left, 'name', '左示例');
    type(right, 'name', '右示例');
    await save(left);
    await until(() => right.conflicts.value.length > 0);

    const [conflict] = right.conflicts.value;
    assert.ok(conflict);
    await right.resolve(conflict, 'theirs');

    assert.equal(right.form.panel('/basicInfo').field('name').value.value, '左示例');
    assert.deepEqual(await sample.journal.all(), []);
  });
});

describe('without the server', () => {
  it('keeps what was saved and sends it, latest and in order, once it can', async () => {
    const sample = createSample();
    const session = await open(sample);
    sample.fail('offline');
    type(session, 'name', '李示例');
    assert.deepEqual(await save(session), { status: 'kept', reason: 'offline' });
    type(session, 'name', '李示例二');
    await save(session);
    await session.save(session.form.table('/education').add({ school: '示例大学' }));
    assert.equal(session.saveState.value, 'offline');
    assert.equal(session.form.table('/education').rows.value.length, 1);

    sample.fail(null);
    await session.flush();

    const scopes = await stored(sample);
    assert.deepEqual(scopes['/basicInfo'], { name: '李示例二' });
    assert.equal(Object.keys(scopes).length, 2);
    assert.equal(session.saveState.value, 'saved');
    assert.deepEqual(await sample.journal.all(), []);
  });

  it('waits for a sign-in, then goes on', async () => {
    const sample = createSample();
    const session = await open(sample);
    sample.fail('sign-in-required');
    type(session, 'name', '李示例');
    assert.deepEqual(await save(session), { status: 'kept', reason: 'signed-out' });
    assert.equal(session.saveState.value, 'signed-out');

    sample.fail(null);
    await session.resume();

    assert.deepEqual((await stored(sample))['/basicInfo'], { name: '李示例' });
    assert.equal(session.saveState.value, 'saved');
  });

  it('lets a scope that the server stumbles over not hold up the others', async () => {
    const sample = createSample();
    const session = await open(sample);
    type(session, 'name', '李示例');
    session.form.panel('/currentUnit').field('unitName').set('示例研究所');
    sample.fail('failed', '/basicInfo');

    const outcome = await session.saveStep('basic-info');

    assert.deepEqual(outcome, { status: 'kept', reason: 'busy' });
    assert.equal(session.saveState.value, 'busy');
    assert.deepEqual(Object.keys(await stored(sample)), ['/currentUnit']);
  });

  it('tells what the server refuses later, and keeps it', async () => {
    const sample = createSample();
    const session = await open(sample);
    const row = session.form.table('/education').add({ school: '示例大学' });
    sample.fail('offline');
    await session.save(row);

    sample.fail('refused');
    await session.flush();

    assert.deepEqual([...session.refusals.value.keys()], [row.path]);
    assert.equal(session.saveState.value, 'unsaved');
    assert.equal((await sample.journal.all()).length, 1);
    assert.equal((await session.act('submit')).status, 'failed');
  });

  it('tries again by itself', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const sample = createSample();
    const session = await open(sample);
    sample.fail('offline');
    type(session, 'name', '李示例');
    await save(session);

    sample.fail(null);
    t.mock.timers.tick(1000);
    await session.flush();

    assert.equal(session.saveState.value, 'saved');
  });
});

describe('what is typed', () => {
  it('is in the journal after a quarter of a second, however fast somebody types', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const sample = createSample();
    const session = await open(sample);
    for (const name of ['李', '李示', '李示例']) {
      type(session, 'name', name);
      t.mock.timers.tick(125);
    }

    const [entry] = await sample.journal.all();

    assert.deepEqual(entry?.value, { name: '李示' });
    t.mock.timers.tick(250);
    assert.deepEqual((await sample.journal.all())[0]?.value, { name: '李示例' });
  });

  it('leaves the journal when it is taken back', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const session = await open(sample);
    type(session, 'name', '李');
    t.mock.timers.tick(250);
    type(session, 'name', '李示例');
    t.mock.timers.tick(250);

    assert.deepEqual(await sample.journal.all(), []);
  });
});

describe('an earlier visit', () => {
  it('gives typed input back to panels and to rows when they are opened', async () => {
    const sample = createSample({ '/education/e1': { rowId: 'e1', orderNo: 1, school: '示例大学' } });
    const first = await sample.open();
    type(first, 'name', '李示例');
    const row = first.form.table('/education').edit('e1');
    first.watch(row);
    row.field('school').set('示例工业大学');
    first.close();

    const second = await open(sample);

    assert.deepEqual(second.restored.value, ['/basicInfo', '/education/e1']);
    assert.equal(second.form.panel('/basicInfo').field('name').value.value, '李示例');
    assert.equal(second.saveState.value, 'unsaved');
    const reopened = second.form.table('/education').edit('e1');
    const stop = second.watch(reopened);
    assert.equal(reopened.field('school').value.value, '示例工业大学');
    stop();
    assert.deepEqual(
      (await sample.journal.all()).map(({ path }) => path),
      ['/basicInfo'],
    );
  });

  it('stores new rows and unsent changes that the page took with it', async () => {
    const sample = createSample();
    const first = await sample.open();
    sample.fail('offline');
    type(first, 'name', '李示例');
    await save(first);
    const row = first.form.table('/education').add();
    first.watch(row);
    row.field('school').set('示例大学');
    first.close();
    sample.fail(null);

    const second = await open(sample);
    assert.equal(second.form.table('/education').rows.value[0]?.value.school, '示例大学');
    await second.flush();

    const scopes = await stored(sample);
    assert.deepEqual(scopes['/basicInfo'], { name: '李示例' });
    assert.equal(scopes[row.path]?.school, '示例大学');
    assert.deepEqual(await sample.journal.all(), []);
  });

  it('meets what was stored since as a conflict', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const first = await sample.open();
    type(first, 'name', '王示例');
    first.close();
    await elsewhere(sample, '/basicInfo', { name: '赵示例' });

    const second = await open(sample);

    assert.deepEqual(second.conflicts.value[0]?.differences, [
      { key: 'name', label: '姓名', mine: '王示例', theirs: '赵示例' },
    ]);
  });
});

describe('data of earlier declarations', () => {
  const dataset = {
    sources: ['2020 年申报'],
    scopes: [
      { path: '/basicInfo', value: { name: '旧名', phone: '13800000000' } },
      { path: '/education/x1', value: { rowId: 'x1', orderNo: 4, school: '示例大学', diplomaNo: 'd-1' } },
      { path: '/education/x2', value: { rowId: 'x2', orderNo: 5, school: '示例学院', diplomaNo: 'D-2' } },
      { path: '/education/x3', value: { rowId: 'x3', orderNo: 6, school: '示例学院', diplomaNo: 'd-2 ' } },
    ],
  };

  it('fill empty fields and add rows that are new, and only what was chosen', async () => {
    const sample = createSample(
      {
        '/basicInfo': { name: '李示例' },
        '/education/e1': { rowId: 'e1', orderNo: 1, school: '示例大学', diplomaNo: 'D-1' },
      },
      { datasets: { person: dataset } },
    );
    const session = await open(sample);

    const preview = await session.previewImport('history-import', 'person');
    const outcome = await session.applyImport(
      preview,
      preview.changes.map(({ id }) => id),
    );

    assert.deepEqual(
      preview.changes.map(({ kind, label, value }) => [kind, label, value]),
      [
        ['fill', '基本信息 · 电话', '13800000000'],
        ['append', '教育情况 · 新增一条', '学校：示例学院'],
      ],
    );
    assert.equal(outcome.status, 'saved');
    const scopes = await stored(sample);
    assert.deepEqual(scopes['/basicInfo'], { name: '李示例', phone: '13800000000' });
    assert.deepEqual(
      session.form.table('/education').rows.value.map(({ value }) => [value.orderNo, value.diplomaNo]),
      [
        [1, 'D-1'],
        [2, 'D-2'],
      ],
    );
    assert.deepEqual((await session.previewImport('history-import', 'person')).changes, []);
  });
});

describe('送审', () => {
  it('sends nothing while issues remain', async () => {
    const sample = createSample();
    const session = await open(sample);

    const outcome = await session.act('submit');

    assert.equal(outcome.status, 'issues');
    assert.equal((await sample.store.open(sample.declarationId)).state, 'draft');
  });

  it('stores what is unsaved first, happens once though its answer got lost, and leaves nothing in the journal', async () => {
    const sample = createSample();
    const session = await open(sample);
    type(session, 'name', '李示例');
    await save(session);
    type(session, 'phone', '13800000000');
    await save(session);
    sample.fail('answer-lost');
    assert.equal((await session.act('submit')).status, 'failed');
    assert.equal((await sample.store.open(sample.declarationId)).state, 'unit');

    sample.fail(null);
    const outcome = await session.act('submit');

    assert.equal(outcome.status, 'done');
    const snapshot = await sample.store.open(sample.declarationId);
    assert.equal(snapshot.events.length, 1);
    assert.equal(session.snapshot.value.state, 'unit');
    assert.deepEqual(session.form.editable.value, []);
    assert.deepEqual(await sample.journal.all(), []);
  });
});
