import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DeclarationSnapshot } from '@zhicheng/engine';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import {
  ask,
  openApp,
  openFolder,
  pdf,
  putScope,
  root,
  saved,
  startDeclaration,
  upload,
  uploaded,
} from './app.fixture.ts';
import { declareA1 } from './declaration.fixture.ts';
import { adminToken, buildChanged, publish, readBuilt, renamedSplitDropped } from './forms.fixture.ts';

const formId = 'guangzhou/ecology-junior';

test('a draft goes over to the new version when it is opened, and nothing is lost', async (t) => {
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder, adminToken });
  const { id } = await startDeclaration(app);
  const basicInfo = { homeAddress: '广东省广州市示例路1号', honours: '市级先进', name: '李示例' };
  const { value: stored } = await saved(putScope(app, id, '/basicInfo', basicInfo));
  await saved(putScope(app, id, '/rewardsSummary', { rewardsPunishments: '无', workSummary: '小结' }));
  const education = await saved(putScope(app, id, '/education/e1', { rowId: 'e1', orderNo: 1, school: '示例大学' }));
  const path = '/achievements/a1';
  const file = await uploaded(
    upload(app, id, { scope: path, kind: 'achievement-evidence', name: '证明', fileName: 'a.pdf', bytes: pdf }),
  );
  const achievement = { rowId: 'a1', orderNo: 1, projectName: '示例项目', attachments: [{ id: file.id }] };
  await saved(putScope(app, id, path, achievement as never));
  await publishChanged(t, app);

  const opened = await open(app, id);

  assert.equal(opened.form.version, '1.1.0');
  const values = Object.fromEntries(opened.scopes.map((scope) => [scope.path, scope.value]));
  const { homeAddress: _, honours: __, ...unchanged } = stored;
  assert.deepEqual(values['/basicInfo'], { ...unchanged, homeProvince: '广东省', homeStreet: '广州市示例路1号' });
  assert.deepEqual(values['/rewardsSummary'], { rewards: '无', workSummary: '小结' });
  assert.equal(values[path], undefined);
  assert.equal(opened.scopes.find((scope) => scope.path === '/education/e1')?.version, education.version);
  const { from, to, notices, changes } = opened.migration ?? { changes: [] };
  assert.deepEqual([from, to, notices], ['1.0.0', '1.1.0', ['家庭地址分为省和详细地址，不再收集荣誉称号和业绩成果。']]);
  assert.deepEqual([...new Set(changes.map(({ op }) => op))].sort(), ['drop', 'rename', 'split']);

  const kept = await app.services.data.selectFrom('scopeHistory').selectAll().where('declarationId', '=', id).execute();
  const before = Object.fromEntries(kept.map((row) => [`${row.formVersion}${row.path}`, JSON.parse(row.value)]));
  assert.deepEqual(before['1.0.0/basicInfo'], stored);
  assert.equal(before[`1.0.0${path}`].attachments[0].id, file.id);
  const { body } = await ask(app, { url: `/api/declarations/${id}/files/${file.id}` });
  assert.equal(body, pdf.toString(), 'files of what was dropped are kept');
});

test('a draft opens in the new version too where a new build has replaced the old one', async (t) => {
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder });
  const { id } = await startDeclaration(app);
  await saved(putScope(app, id, '/rewardsSummary', { rewardsPunishments: '无' }));
  const kept = await startDeclaration(app, { ...wanted, businessLevel: 'intermediate' });
  await app.close();
  const form = await buildChanged(t, formId, renamedSplitDropped);
  const buildFolder = form.slice(0, form.indexOf('/forms/'));
  await cp(join(root, '.build/catalogue'), join(buildFolder, 'catalogue'), { recursive: true });

  const rebuilt = await openApp(t, { dataFolder, buildFolder, metaFolder: join(root, 'schemas/meta') });
  const opened = await open(rebuilt, id);
  const other = await open(rebuilt, kept.id);

  assert.deepEqual([opened.form.version, opened.migration?.from], ['1.1.0', '1.0.0']);
  assert.deepEqual(opened.scopes.find(({ path }) => path === '/rewardsSummary')?.value, { rewards: '无' });
  assert.equal(other.form.id, 'guangzhou/ecology-intermediate');
});

test('what has changed is told until its owner has seen it, over a restart', async (t) => {
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder, adminToken });
  const { id } = await startDeclaration(app);
  await saved(putScope(app, id, '/rewardsSummary', { rewardsPunishments: '无' }));
  await publishChanged(t, app);
  await open(app, id);
  await app.close();
  const restarted = await openApp(t, { dataFolder, adminToken });

  const again = await open(restarted, id);
  const strange = await seen(restarted, id, 'wang');
  const mine = await seen(restarted, id);
  const after = await open(restarted, id);

  assert.equal(again.migration?.changes.length, 1);
  assert.equal(strange.statusCode, 404);
  assert.equal(mine.statusCode, 204);
  assert.equal(after.migration, null);
  assert.equal(after.form.version, '1.1.0');
});

test('a page with the old version keeps saving, and 送审 asks it to reload', async (t) => {
  const app = await openApp(t, { adminToken });
  const id = await declareA1(app);
  await publishChanged(t, app);

  const { version } = await scopeOf(app, id, '/rewardsSummary');
  const stored = await putScope(app, id, '/rewardsSummary', { rewardsPunishments: '市级先进' }, version);
  const sent = await submit(app, id);
  const opened = await open(app, id);

  assert.equal(stored.statusCode, 200, stored.body);
  assert.equal(sent.statusCode, 409);
  assert.equal(sent.json().code, 'form-updated');
  const summary = opened.scopes.find(({ path }) => path === '/rewardsSummary');
  assert.deepEqual(summary?.value, { rewards: '市级先进' });
});

test('a page with the old version stores nothing over a draft that has gone over: it is asked to reload', async (t) => {
  const app = await openApp(t, { adminToken });
  const { id } = await startDeclaration(app);
  await saved(putScope(app, id, '/rewardsSummary', { rewardsPunishments: '无', workSummary: '小结' }));
  await publishChanged(t, app);
  const opened = await open(app, id);

  const { version } = await scopeOf(app, id, '/rewardsSummary');
  const url = `/api/declarations/${id}/scopes/rewardsSummary`;
  const headers = { 'if-match': `"${version}"`, 'zc-form-version': '1.0.0' };
  const stale = await ask(app, { method: 'PUT', url, payload: { workSummary: '旧页面' }, headers });

  assert.deepEqual([stale.statusCode, stale.json().code], [409, 'form-updated']);
  assert.deepEqual((await open(app, id)).scopes, opened.scopes);
});

test('without migrations a draft stays with its version and can be sent', async (t) => {
  const app = await openApp(t, { adminToken });
  const id = await declareA1(app);
  await publishChanged(t, app, { migrations: {} });

  const opened = await open(app, id);
  const sent = await submit(app, id);

  assert.deepEqual([opened.form.version, opened.migration], ['1.0.0', null]);
  assert.equal(sent.statusCode, 200, sent.body);
});

test('what was sent for review stays with its version; a new declaration takes it over in the new shape', async (t) => {
  const app = await openApp(t, { adminToken });
  const id = await declareA1(app);
  assert.equal((await submit(app, id)).statusCode, 200);
  await publishChanged(t, app);

  const opened = await open(app, id);
  const next = await startDeclaration(app, { ...wanted, reuseFrom: id, includeSummary: true });

  assert.deepEqual([opened.form.version, opened.migration], ['1.0.0', null]);
  assert.equal(next.form.version, '1.1.0');
  const summary = next.scopes.find(({ path }) => path === '/rewardsSummary');
  assert.deepEqual([summary?.value.rewards, summary?.unconfirmed], ['无', true]);
});

const wanted = { flow: 'regular', businessLevel: 'junior', unitSupervisorType: 'talent', seriesCode: '08' };

async function publishChanged(
  t: { after(close: () => Promise<unknown>): void },
  app: FastifyInstance,
  change: object = {},
): Promise<void> {
  const files = await readBuilt(await buildChanged(t, formId, { ...renamedSplitDropped, ...change }));
  const answer = await publish(app, files);
  assert.equal(answer.statusCode, 201, answer.body);
}

async function open(app: FastifyInstance, id: string): Promise<DeclarationSnapshot> {
  return (await ask(app, { url: `/api/declarations/${id}` })).json();
}

/** As it is stored, without opening the declaration. */
async function scopeOf(app: FastifyInstance, id: string, path: string): Promise<{ version: string }> {
  const query = app.services.data.selectFrom('scopes').select('version').where('path', '=', path);
  const { version } = await query.where('declarationId', '=', id).executeTakeFirstOrThrow();
  return { version: String(version) };
}

function seen(app: FastifyInstance, id: string, as = 'li'): Promise<LightMyRequestResponse> {
  return ask(app, { method: 'PUT', url: `/api/declarations/${id}/migration-seen`, as });
}

function submit(app: FastifyInstance, id: string): Promise<LightMyRequestResponse> {
  const url = `/api/declarations/${id}/actions/submit`;
  return ask(app, { method: 'POST', url, payload: {}, headers: { 'idempotency-key': `submit-${id}` } });
}
