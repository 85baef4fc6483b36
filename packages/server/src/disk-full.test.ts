import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openApp, putScope, saved, startDeclaration } from './app.fixture.ts';

test('a full disk refuses for now and stores nothing by half; with room again the same save is taken', async (t) => {
  const app = await openApp(t);
  const { id } = await startDeclaration(app);
  const before = await saved(putScope(app, id, '/rewardsSummary', { rewardsPunishments: '无' }));
  const { data } = app.services;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(data);
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(data);
  const long = { rewardsPunishments: '无', workSummary: '结'.repeat(15_000) };

  const refused = await putScope(app, id, '/rewardsSummary', long, before.version);

  assert.deepEqual([refused.statusCode, refused.json().code], [503, 'unavailable']);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  assert.match(refused.json().detail, /已填内容不会丢失/);

  await sql.raw('pragma max_page_count = 1073741823').execute(data);
  const after = await saved(putScope(app, id, '/rewardsSummary', long, before.version));
  assert.deepEqual(after.value, long);
});
