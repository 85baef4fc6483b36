import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Attachment, UploadProgress } from '../store/types.ts';
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

const path = '/education/e1';
const rows = { [path]: { rowId: 'e1', orderNo: 1, school: '示例大学' } };
const request = () => ({
  file: new Blob(['%PDF-1.4\n\n%%EOF']),
  fileName: 'a.pdf',
  kind: 'diploma',
  name: '学历证书',
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const onePixel = new Blob([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
]);

/** The file of a panel, put where it belongs as soon as it is there, as a photo is. */
function saveWhileSending(session: DeclarationSession) {
  const panel = session.form.panel('/basicInfo');
  panel.field('name').set('还没到');
  const { done } = session.upload(panel, { file: onePixel, fileName: 'a.png', kind: 'photo', name: '照片' });
  done.then(() => panel.field('name').set('到了')).catch(() => {});
  return { panel, outcome: session.saveStep('basic-info') };
}

async function nameIn(sample: Sample): Promise<unknown> {
  const { scopes } = await sample.store.open(sample.declarationId);
  return scopes.find((scope) => scope.path === '/basicInfo')?.value.name;
}

async function filesOf(sample: Sample): Promise<string[]> {
  const { scopes } = await sample.store.open(sample.declarationId);
  return scopes.flatMap(({ value }) => ((value.attachments ?? []) as unknown as Attachment[]).map(({ name }) => name));
}

/** A page begins to send a file over a dead line, and is gone. */
async function leaveWithUpload(sample: Sample, edit?: (session: DeclarationSession) => void): Promise<void> {
  const session = await sample.open();
  sample.fail('offline');
  const scope = session.form.table('/education').edit('e1');
  session.watch(scope);
  session.upload(scope, request()).done.catch(() => {});
  edit?.(session);
  await until(async () => (await sample.journal.uploads.all()).some(({ handle }) => handle !== null));
  session.close();
  sample.fail(null);
}

describe('a file on its way', { timeout: 10_000 }, () => {
  it('waits for the network by itself, and says so', async () => {
    const sample = createSample(rows);
    const session = await open(sample);
    const scope = session.form.table('/education').edit('e1');
    const told: UploadProgress[] = [];
    sample.fail('offline');

    const { done } = session.upload(scope, request(), (progress) => told.push(progress));
    await until(() => told.some(({ waiting }) => waiting === true));
    assert.equal(session.hasUnsaved(), true);
    sample.fail(null);
    await session.flush();

    assert.equal((await done).name, '学历证书');
    assert.equal(told.at(-1)?.waiting, false);
    assert.equal(session.hasUnsaved(), false);
  });

  it('asks for a sign-in, and goes on after it', async () => {
    const sample = createSample(rows);
    const session = await open(sample);
    sample.fail('sign-in-required');

    const { done } = session.upload(session.form.table('/education').edit('e1'), request());
    await until(() => session.saveState.value === 'signed-out');
    sample.fail(null);
    await session.resume();

    assert.equal((await done).kind, 'diploma');
    assert.equal(session.saveState.value, 'saved');
  });

  it('is waited for when the step that it belongs to is saved', async () => {
    const sample = createSample();
    const session = await open(sample);
    const { outcome, panel } = saveWhileSending(session);

    assert.equal(session.saveState.value, 'saving');
    assert.equal((await outcome).status, 'saved');
    assert.equal(panel.dirty.value, false);
    assert.equal(await nameIn(sample), '到了');
  });

  it('is stored when it comes, if it had to wait', async () => {
    const sample = createSample();
    const session = await open(sample);
    sample.fail('offline');
    const { outcome } = saveWhileSending(session);
    assert.equal((await outcome).status, 'kept');

    sample.fail(null);
    await session.flush();

    await until(async () => (await nameIn(sample)) === '到了');
    assert.equal(session.saveState.value, 'saved');
  });

  it('goes on in the next page, and is put into its row', async () => {
    const sample = createSample(rows);
    await leaveWithUpload(sample);

    const session = await open(sample);
    await until(async () => (await filesOf(sample)).length === 1);

    assert.deepEqual(await filesOf(sample), ['学历证书']);
    await until(async () => (await sample.journal.uploads.all()).length === 0);
    assert.deepEqual(session.resumedUploads.value, []);
    assert.deepEqual(session.leftovers.value, []);
  });

  it('joins what was typed for its row, which waits for its owner', async () => {
    const sample = createSample(rows);
    const first = await sample.open();
    const edited = first.form.table('/education').edit('e1');
    first.watch(edited);
    edited.field('school').set('示例工业大学');
    sample.fail('offline');
    first.upload(edited, request()).done.catch(() => {});
    await until(async () => (await sample.journal.uploads.all()).length === 1);
    first.close();
    sample.fail(null);

    const session = await open(sample);
    await until(async () => (await sample.journal.uploads.all()).length === 0);
    const scope = session.form.table('/education').edit('e1');
    session.watch(scope);

    assert.equal(scope.field('school').value.value, '示例工业大学');
    assert.deepEqual(
      scope.attachments.value.map(({ name }) => name),
      ['学历证书'],
    );
    assert.deepEqual(await filesOf(sample), []);
  });

  it('brings a new row with it, though nothing else was entered', async () => {
    const sample = createSample();
    const first = await sample.open();
    sample.fail('offline');
    const scope = first.form.table('/education').add();
    first.watch(scope);
    first.upload(scope, request()).done.catch(() => {});
    await until(async () => (await sample.journal.uploads.all()).length === 1);
    first.close();
    sample.fail(null);

    const session = await open(sample);
    await until(async () => (await filesOf(sample)).length === 1);

    assert.equal(session.form.table('/education').rows.value.length, 1);
  });

  it('can be cancelled in the next page', async () => {
    const sample = createSample(rows);
    await leaveWithUpload(sample);
    sample.fail('offline');

    const session = await open(sample);
    await until(() => session.resumedUploads.value.some(({ progress }) => progress.value.waiting === true));
    session.resumedUploads.value[0]?.cancel();
    await until(async () => (await sample.journal.uploads.all()).length === 0);

    assert.deepEqual(session.resumedUploads.value, []);
    assert.deepEqual(session.leftovers.value, []);
  });

  it('is dropped with a word where its row is gone', async () => {
    const sample = createSample(rows);
    await leaveWithUpload(sample);
    const { id, scopes } = await sample.store.open(sample.declarationId);
    await sample.store.removeScope(id, path, scopes[0]?.version ?? '');

    const session = await open(sample);
    await until(() => session.leftovers.value.length === 1);

    const [{ reason, lines }] = session.leftovers.value as [(typeof session.leftovers.value)[number]];
    assert.deepEqual([reason, lines], ['row', [{ label: '附件', value: 'a.pdf' }]]);
    assert.deepEqual(await sample.journal.uploads.all(), []);
  });

  it('is waited for before anything is submitted', async () => {
    const sample = createSample({ ...rows, '/basicInfo': { name: '李示例' } });
    const session = await open(sample);
    sample.fail('offline', path);
    const upload = session.upload(session.form.table('/education').edit('e1'), request());
    upload.done.catch(() => {});

    const outcome = await session.act('submit');
    assert.ok(outcome.status === 'failed' && outcome.message.includes('附件没有传完'));
    upload.cancel();
    await assert.rejects(upload.done);

    assert.equal((await session.act('submit')).status, 'done');
  });

  it('is left alone by another page while its own is open', async () => {
    const sample = createSample(rows);
    const first = await open(sample);
    sample.fail('offline');
    first.upload(first.form.table('/education').edit('e1'), request()).done.catch(() => {});
    await until(async () => (await sample.journal.uploads.all()).length === 1);

    const second = await open(sample);
    await new Promise((resolve) => setTimeout(resolve, 150));

    assert.deepEqual(second.resumedUploads.value, []);
    assert.equal((await sample.journal.uploads.all()).length, 1);
  });

  it('says so where this computer cannot keep it, and is sent all the same', async () => {
    const sample = createSample(rows);
    sample.journal.uploads.put = async () => {
      throw new Error('QuotaExceededError');
    };
    const session = await open(sample);
    const told: UploadProgress[] = [];

    await session.upload(session.form.table('/education').edit('e1'), request(), (progress) => told.push(progress))
      .done;

    assert.ok(told.some(({ kept }) => kept === false));
  });

  it('leaves no bytes behind once it was refused', async () => {
    const sample = createSample(rows);
    const session = await open(sample);
    const refused = { ...request(), fileName: 'a.exe' };

    await assert.rejects(session.upload(session.form.table('/education').edit('e1'), refused).done);

    assert.deepEqual(await sample.journal.uploads.all(), []);
  });
});
