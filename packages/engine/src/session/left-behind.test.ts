import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { CompiledForm, JsonObject } from '../definition/types.ts';
import type { MigrationOperation } from '../migration/types.ts';
import { sampleForm } from '../store/fixtures/sample-form.ts';
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

const field = (session: DeclarationSession, key: string) => session.form.panel('/basicInfo').field(key);
async function stored(sample: Sample): Promise<Record<string, JsonObject>> {
  const { scopes } = await sample.store.open(sample.declarationId);
  return Object.fromEntries(scopes.map(({ path, value }) => [path, value]));
}
/** What was typed is in the journal. */
const written = () => new Promise((resolve) => setTimeout(resolve, 300));

/** The sample with its fields renamed, and the operations that take a draft there. */
function newer(operations: MigrationOperation[], fields: Record<string, { label: string }>): CompiledForm {
  const form = JSON.parse(JSON.stringify(sampleForm)) as CompiledForm;
  const panel = form.layout.steps['basic-info']?.sections.basicInfo;
  if (panel?.kind === 'panel') panel.fields = fields;
  const properties = Object.fromEntries(Object.keys(fields).map((key) => [key, { type: 'string' as const }]));
  form.schema = {
    ...form.schema,
    properties: { ...form.schema.properties, basicInfo: { type: 'object', properties } },
  };
  const migrations = { next: { from: '1.0.0', to: '2.0.0', notice: '改了', operations } };
  return { ...form, version: '2.0.0', migrations };
}

const renamed = newer([{ op: 'rename', scope: '/basicInfo', field: 'phone', to: 'mobile' }], {
  name: { label: '姓名' },
  mobile: { label: '移动电话' },
});

describe('two pages that end at once', () => {
  it('both leave what they typed, and it goes together', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const [left, right] = [await sample.open(), await sample.open()];
    field(left, 'phone').set('13800000000');
    field(right, 'nation').set('02');
    left.close();
    right.close();

    const session = await open(sample);

    assert.equal(field(session, 'phone').value.value, '13800000000');
    assert.equal(field(session, 'nation').value.value, '02');
    assert.deepEqual(session.leftovers.value, []);
    assert.equal((await sample.journal.all()).length, 1);
  });

  it('what does not go together is told, until it has been seen', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const [left, right] = [await sample.open(), await sample.open()];
    field(left, 'name').set('左示例');
    await written();
    field(right, 'name').set('右示例');
    left.close();
    right.close();

    const session = await open(sample);

    assert.equal(field(session, 'name').value.value, '右示例');
    const [leftover] = session.leftovers.value;
    assert.deepEqual(leftover?.lines, [{ label: '姓名', value: '左示例' }]);
    assert.equal(leftover.reason, 'elsewhere');
    session.dismiss(leftover);
    await written();
    assert.equal((await sample.journal.all()).length, 1);
  });

  it('a page that is open keeps its own: another one neither takes nor erases it', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const left = await open(sample);
    field(left, 'phone').set('13800000000');
    await written();

    const right = await open(sample);
    field(right, 'nation').set('02');
    await right.save(right.form.panel('/basicInfo'));

    assert.equal(field(right, 'phone').value.value, null);
    const kept = await sample.journal.all();
    assert.deepEqual(
      kept.map(({ value }) => value?.phone),
      ['13800000000'],
    );
  });
});

describe('input for a row that nobody has opened again', () => {
  const row = { '/education/e1': { rowId: 'e1', orderNo: 3, school: '示例大学', diplomaNo: '1' } };

  async function typeAndLeave(sample: Sample): Promise<void> {
    const session = await sample.open();
    const scope = session.form.table('/education').edit('e1');
    session.watch(scope);
    scope.field('school').set('示例工业大学');
    session.close();
  }

  it('outlives saves of the same row', async () => {
    const sample = createSample(row);
    await typeAndLeave(sample);
    const second = await sample.open();
    await second.renumber(second.form.table('/education'));
    second.close();

    const third = await open(sample);
    const scope = third.form.table('/education').edit('e1');
    third.watch(scope);

    assert.equal(scope.field('school').value.value, '示例工业大学');
    assert.equal(scope.field('orderNo').value.value, 1);
    assert.equal((await third.save(scope)).status, 'saved');
    assert.deepEqual(await sample.journal.all(), []);
  });

  it('does not overwrite what was stored in between: it is asked about', async () => {
    const sample = createSample(row);
    await typeAndLeave(sample);
    const second = await open(sample);
    const { id, scopes } = await sample.store.open(sample.declarationId);
    const other = { ...row['/education/e1'], school: '别处大学' };
    await sample.store.saveScope(id, '/education/e1', other, scopes[0]?.version ?? null);
    second.close();

    const third = await open(sample);
    const scope = third.form.table('/education').edit('e1');
    third.watch(scope);
    const outcome = await third.save(scope);

    assert.equal(outcome.status, 'conflict');
    assert.equal((await stored(sample))['/education/e1']?.school, '别处大学');
  });

  it('stays when the page goes away with the row open', async () => {
    const sample = createSample(row);
    const session = await sample.open();
    const scope = session.form.table('/education').edit('e1');
    const stop = session.watch(scope);
    scope.field('school').set('示例工业大学');
    stop('keep');
    session.close();

    assert.equal((await sample.journal.all())[0]?.value?.school, '示例工业大学');
  });
});

describe('a new version of the form', () => {
  it('takes over what was typed into the old one', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例', phone: '1' } });
    const first = await sample.open();
    field(first, 'phone').set('13800000000');
    first.close();
    await sample.update(renamed);

    const session = await open(sample);

    assert.equal(field(session, 'mobile').value.value, '13800000000');
    assert.deepEqual(session.conflicts.value, []);
    assert.deepEqual(session.leftovers.value, []);
    assert.deepEqual(
      (await sample.journal.all()).map(({ form, value }) => [form?.version, value?.mobile]),
      [['2.0.0', '13800000000']],
    );
  });

  it('sends what was saved while offline, under its new names', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const first = await sample.open();
    sample.fail('offline');
    field(first, 'phone').set('13800000000');
    await first.save(first.form.panel('/basicInfo'));
    first.close();
    sample.fail(null);
    await sample.update(renamed);

    const session = await open(sample);
    await session.flush();

    assert.deepEqual((await stored(sample))['/basicInfo'], { name: '李示例', mobile: '13800000000' });
    assert.deepEqual(await sample.journal.all(), []);
  });

  it('tells what it does not ask for any more, and keeps it until it has been seen', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例', phone: '1' } });
    const first = await sample.open();
    field(first, 'phone').set('13800000000');
    field(first, 'name').set('王示例');
    first.close();
    await sample.update(
      newer([{ op: 'drop', path: '/basicInfo/phone', reason: '不再收集' }], { name: { label: '姓名' } }),
    );

    const second = await sample.open();
    assert.equal(field(second, 'name').value.value, '王示例');
    assert.deepEqual(second.leftovers.value[0]?.lines, [{ label: '电话', value: '13800000000' }]);
    second.close();
    const third = await open(sample);
    const [leftover] = third.leftovers.value;
    assert.deepEqual(leftover?.lines, [{ label: '电话', value: '13800000000' }]);
    third.dismiss(leftover);
    await written();

    assert.deepEqual(
      (await sample.journal.all()).map(({ value }) => value),
      [{ name: '王示例' }],
    );
  });

  it('tells all of it where no migration leads there', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例' } });
    const first = await sample.open();
    field(first, 'phone').set('13800000000');
    first.close();
    await sample.update({ ...renamed, migrations: {} });

    const session = await open(sample);

    const [leftover] = session.leftovers.value;
    assert.deepEqual([leftover?.reason, leftover?.lines], ['form', [{ label: '电话', value: '13800000000' }]]);
    assert.equal((await sample.journal.all()).length, 1);
  });

  it('refuses the old page, which asks to be reloaded; what it held goes over to the next one', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例', phone: '1' } });
    const first = await sample.open();
    sample.fail('outdated');
    field(first, 'phone').set('13800000000');
    const outcome = await first.save(first.form.panel('/basicInfo'));
    assert.deepEqual([outcome.status, first.outdated.value], ['refused', true]);
    first.close();
    sample.fail(null);
    await sample.update(renamed);

    const session = await open(sample);

    assert.equal(field(session, 'mobile').value.value, '13800000000');
    assert.equal(session.outdated.value, false);
    assert.equal((await session.save(session.form.panel('/basicInfo'))).status, 'saved');
    assert.deepEqual((await stored(sample))['/basicInfo'], { name: '李示例', mobile: '13800000000' });
  });

  it('makes one row, not two, of fields that became a row', async () => {
    const sample = createSample({ '/basicInfo': { name: '李示例', phone: '旧学校' } });
    const first = await sample.open();
    field(first, 'phone').set('新学校');
    first.close();
    const intoRow: MigrationOperation = {
      op: 'into-row',
      panel: '/basicInfo',
      table: '/education',
      fields: { phone: 'school' },
      values: { orderNo: 1 },
    };
    await sample.update(newer([intoRow], { name: { label: '姓名' } }));

    const session = await open(sample);
    const { rows } = session.form.table('/education');
    const scope = session.form.table('/education').edit(rows.value[0]?.rowId ?? '');
    session.watch(scope);

    assert.equal(rows.value.length, 1);
    assert.equal(scope.field('school').value.value, '新学校');
  });
});

it('what was typed beside a submission elsewhere is told, not erased', async () => {
  const sample = createSample({ '/basicInfo': { name: '李示例' } });
  const [left, right] = [await sample.open(), await open(sample)];
  field(left, 'phone').set('13800000000');
  left.close();
  assert.equal((await right.act('submit')).status, 'done');

  const session = await open(sample);

  const [leftover] = session.leftovers.value;
  assert.deepEqual([leftover?.reason, leftover?.lines], ['closed', [{ label: '电话', value: '13800000000' }]]);
});
