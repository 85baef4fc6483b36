import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, openApp, openFolder, putScope, saved, startDeclaration } from './app.fixture.ts';

test('a scope is created once, changed by version, and never overwritten unknowingly', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);

  const first = await putScope(app, id, '/rewardsSummary', { rewardsPunishments: '无' });
  const { version } = first.json();
  const second = await putScope(app, id, '/rewardsSummary', { rewardsPunishments: '市级先进' }, version);
  const stale = await putScope(app, id, '/rewardsSummary', { rewardsPunishments: '旧' }, version);
  const again = await putScope(app, id, '/rewardsSummary', { rewardsPunishments: '新建' });

  assert.equal(first.statusCode, 201);
  assert.equal(first.headers.etag, `"${version}"`);
  assert.equal(second.statusCode, 200);
  assert.equal(stale.statusCode, 412);
  assert.equal(stale.json().code, 'conflict');
  assert.deepEqual(stale.json().other, second.json());
  assert.deepEqual(again.json().other, second.json());
});

test('versions rise even when a row is removed and made again', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const value = { rowId: 'w1', orderNo: 1, unitName: '广州示例环境科技有限公司' };
  const path = '/workExperience/w1';

  const first = await saved(putScope(app, id, path, value));
  const url = `/api/declarations/${id}/scopes${path}`;
  const removed = await ask(app, { method: 'DELETE', url, headers: { 'if-match': `"${first.version}"` } });
  const second = await saved(putScope(app, id, path, value));
  const late = await ask(app, { method: 'DELETE', url, headers: { 'if-match': `"${first.version}"` } });

  assert.equal(removed.statusCode, 204);
  assert.ok(Number(second.version) > Number(first.version));
  assert.equal(late.statusCode, 412);
  assert.equal(late.json().other.version, second.version);
});

test('a change that does not say what it is based on is refused', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const url = `/api/declarations/${id}/scopes/rewardsSummary`;

  const answer = await ask(app, { method: 'PUT', url, payload: {} });

  assert.equal(answer.statusCode, 428);
  assert.equal(answer.json().code, 'version-missing');
});

test('refuses what no person can have typed, and stores what a person may still mend', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const refused: [string, string][] = [
    ['/nowhere', '{}'],
    ['/education', '{}'],
    ['/education/e1/degree', '{}'],
    ['/education/e1', '{"rowId":"e2"}'],
    ['/rewardsSummary', '{"stranger":1}'],
    ['/rewardsSummary', '{"workSummary":{"deep":1}}'],
    ['/rewardsSummary', '{"constructor":{}}'],
    ['/rewardsSummary', '{"__proto__":{}}'],
    ['/education/e1', '{"rowId":"e1","attachments":[{"id":"unknown","name":"x"}]}'],
  ];
  for (const [path, payload] of refused) {
    const url = `/api/declarations/${id}/scopes${path}`;
    const headers = { 'if-none-match': '*', 'content-type': 'application/json' };
    const answer = await ask(app, { method: 'PUT', url, payload, headers });
    assert.ok([400, 422].includes(answer.statusCode), `${path} ${payload} ${answer.body}`);
    assert.match(answer.json().detail, /请/);
  }
  const large = await putScope(app, id, '/rewardsSummary', { workSummary: '字'.repeat(30_000) });
  assert.equal(large.statusCode, 413);

  const draft = await saved(putScope(app, id, '/rewardsSummary', { rewardsPunishments: '长'.repeat(301) }));

  assert.equal(String(draft.value.rewardsPunishments).length, 301);
});

test('values that the account decides are not taken from the client', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);

  const stored = await saved(putScope(app, id, '/basicInfo', { name: '别人', idNumber: '440199199401170247' }));

  assert.equal(stored.value.name, '李示例');
  assert.equal(stored.value.idNumber, '440199199506150031');
});

test("another person's declaration looks like none", async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  await saved(putScope(app, id, '/rewardsSummary', { rewardsPunishments: '无' }));

  for (const url of ['', '/issues', '/events', '/files/x', '/datasets/person']) {
    const answer = await ask(app, { url: `/api/declarations/${id}${url}`, as: 'wang' });
    assert.equal(answer.statusCode, 404, url);
  }
  const put = { method: 'PUT', url: `/api/declarations/${id}/scopes/rewardsSummary`, payload: {} } as const;
  const answer = await ask(app, { ...put, headers: { 'if-match': '"1"' }, as: 'wang' });
  assert.equal(answer.statusCode, 404);
  const nobody = await ask(app, { url: `/api/declarations/${id}`, as: '' });
  assert.equal(nobody.statusCode, 401);
});

test('everything is there again after a restart', async (t) => {
  const dataFolder = await openFolder(t);
  const before = await openApp(t, { dataFolder });
  const { id } = await startDeclaration(before);
  await saved(putScope(before, id, '/rewardsSummary', { rewardsPunishments: '无' }));
  const expected = (await ask(before, { url: `/api/declarations/${id}` })).json();
  await before.close();

  const after = await openApp(t, { dataFolder });

  assert.deepEqual((await ask(after, { url: `/api/declarations/${id}` })).json(), expected);
});
