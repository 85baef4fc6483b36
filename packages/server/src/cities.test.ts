import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, ecologyJunior, openApp, startDeclaration } from './app.fixture.ts';

test('one server serves every city that was built: its catalogue, its forms, its own list', async (t) => {
  const app = await openApp(t);

  const own = (await ask(app, { url: '/api/catalogue' })).json();
  const other = (await ask(app, { url: '/api/catalogue?city=shenzhen' })).json();
  const nowhere = await ask(app, { url: '/api/catalogue?city=atlantis' });
  const here = await startDeclaration(app);
  const there = await startDeclaration(app, { ...ecologyJunior, city: 'shenzhen' });
  const unknown = await ask(app, {
    method: 'POST',
    url: '/api/declarations',
    payload: { ...ecologyJunior, city: 'no' },
  });

  assert.deepEqual([own.city, other.city, nowhere.statusCode, unknown.statusCode], ['guangzhou', 'shenzhen', 404, 404]);
  assert.deepEqual([here.form.id, here.meta.city], ['guangzhou/ecology-junior', 'guangzhou']);
  assert.deepEqual([there.form.id, there.meta.city], ['shenzhen/ecology-junior', 'shenzhen']);
  const list = (await ask(app, { url: '/api/declarations' })).json();
  assert.deepEqual(
    list.map(({ series }: { series: string }) => series),
    ['工程技术人员', '工程技术人员'],
  );
});

test('a city is the server’s own by configuration alone', async (t) => {
  const app = await openApp(t, { city: 'shenzhen' });

  const { city } = (await ask(app, { url: '/api/catalogue' })).json();

  assert.equal(city, 'shenzhen');
  assert.equal((await startDeclaration(app)).form.id, 'shenzhen/ecology-junior');
});

test('each form that a catalogue opens can be started, and the others say why not', async (t) => {
  const app = await openApp(t, { clock: () => new Date('2021-06-01T02:00:00Z') });
  const codes: Record<string, string> = { closed: 'series-closed', examOnly: 'exam-only' };
  const seen = new Set<string>();

  for (const city of ['guangzhou', 'shenzhen']) {
    for (const { form, availability, ...entry } of app.services.library.catalogue(city).forms) {
      const { flow, businessLevel, seriesCode } = entry;
      const payload = { ...ecologyJunior, city, flow, businessLevel, seriesCode };
      const answer = await ask(app, { method: 'POST', url: '/api/declarations', payload });
      seen.add(`${flow} ${availability}`);
      if (codes[availability]) assert.equal(answer.json().code, codes[availability]);
      else assert.equal(answer.json().form?.id, form, answer.body);
    }
  }

  assert.ok(seen.has('exam-registration recognition') && seen.has('regular closed') && seen.has('regular examOnly'));
});

test('a title gained by examination is registered in a flow of its own', async (t) => {
  const app = await openApp(t);

  const { form, id } = await startDeclaration(app, { ...ecologyJunior, flow: 'exam-registration', seriesCode: '15' });
  const [summary] = (await ask(app, { url: '/api/declarations' })).json();

  assert.equal(form.id, 'guangzhou/publishing-exam-registration');
  assert.deepEqual([summary.id, summary.business], [id, '考试取得资格登记 · 常规流程 · 初级']);
});
