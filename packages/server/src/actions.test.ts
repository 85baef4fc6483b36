import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { DeclarationSnapshot } from '@zhicheng/engine';
import type { FastifyInstance } from 'fastify';
import { ask, ecologyJunior, openApp, putScope, startDeclaration } from './app.fixture.ts';
import { declareA1 } from './declaration.fixture.ts';

test('送审 freezes the declaration under a receipt and tells what comes next', async (t) => {
  const app = await openApp(t);
  const id = await declareA1(app);

  const answer = await act(app, id, 'submit', 'key-1');
  const after = await open(app, id);
  const { value: _, version } = after.scopes.find((scope) => scope.path === '/rewardsSummary') ?? {
    value: {},
    version: '',
  };
  const late = await putScope(app, id, '/rewardsSummary', { rewardsPunishments: '改' }, version);

  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.json().state, 'unit');
  assert.deepEqual(
    after.events.map(({ step, result, actorUnit, status }) => [step, result, actorUnit, status]),
    [
      ['个人申报', '已送审', '（本人）', '已办'],
      ['单位审核', '', '广州示例环境科技有限公司', '待办'],
    ],
  );
  assert.deepEqual(after.editable, []);
  assert.deepEqual(after.actions, ['withdraw']);
  assert.match(after.receipt?.number ?? '', /^20210118-\d{6}$/);
  assert.equal(late.statusCode, 409);
  assert.equal(late.json().code, 'locked');
  const frozen = await app.services.data.selectFrom('snapshots').selectAll().executeTakeFirstOrThrow();
  assert.equal(createHash('sha256').update(frozen.content).digest('hex'), after.receipt?.sha256);
  const { document, files, form } = JSON.parse(frozen.content);
  assert.equal(document.education[0].school, '示例大学');
  assert.equal(
    files.every((file: { sha256: string }) => /^[0-9a-f]{64}$/.test(file.sha256)),
    true,
  );
  assert.equal(form.id, 'guangzhou/ecology-junior');
});

test('the receipt is the very text that was hashed, for its owner alone', async (t) => {
  const app = await openApp(t);
  const id = await declareA1(app);
  const url = `/api/declarations/${id}/receipt`;

  const early = await ask(app, { url });
  const { receipt } = (await act(app, id, 'submit', 'key-1')).json();
  const answer = await ask(app, { url, headers: { 'accept-encoding': 'br, gzip' } });
  const strange = await ask(app, { url, as: 'wang' });

  assert.deepEqual([early.statusCode, answer.statusCode, strange.statusCode], [404, 200, 404]);
  const digest = createHash('sha256').update(answer.rawPayload);
  assert.equal(digest.copy().digest('hex'), receipt.sha256);
  assert.equal(answer.headers['repr-digest'], `sha-256=:${digest.digest('base64')}:`);
  assert.match(String(answer.headers['content-disposition']), /^attachment; filename="20210118-\d{6}\.json"/);
  assert.equal(answer.json().document.education[0].school, '示例大学');
});

test('with issues nothing is sent, and each issue is named', async (t) => {
  const app = await openApp(t);
  const id = await declareA1(app, { '/submission/consent': 'disagree' });

  const answer = await act(app, id, 'submit', 'key-1');

  assert.equal(answer.statusCode, 422);
  assert.equal(answer.json().code, 'issues');
  assert.deepEqual(errorsOf(answer.json().issues), ['R-SU-2']);
  const { state, receipt, events } = await open(app, id);
  assert.deepEqual([state, receipt, events.length], ['draft', null, 1]);
});

test('the same key answers the same, another body with it is refused', async (t) => {
  const app = await openApp(t);
  const id = await declareA1(app);

  const answers = await Promise.all(['key', 'key', 'key'].map((key) => act(app, id, 'submit', key)));
  const other = await act(app, id, 'submit', 'key', '另一意见');
  const second = await act(app, id, 'submit', 'other-key');
  const without = await ask(app, { method: 'POST', url: `/api/declarations/${id}/actions/submit`, payload: {} });

  const [first] = answers;
  for (const answer of answers) assert.deepEqual(answer.json(), first?.json());
  assert.equal(other.json().code, 'key-reused');
  assert.equal(second.json().code, 'not-allowed');
  assert.equal(without.json().code, 'key-missing');
  const { count } = await app.services.data
    .selectFrom('snapshots')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  assert.equal(count, 1);
});

test('撤回 opens the declaration again; a second 送审 has a receipt of its own', async (t) => {
  const app = await openApp(t);
  const id = await declareA1(app);
  await act(app, id, 'submit', '1');

  const withdrawn = await act(app, id, 'withdraw', '2');
  const reopened = await open(app, id);
  const again = await act(app, id, 'submit', '3');
  const foreign = await act(app, id, 'unit-approve', '4');

  assert.equal(withdrawn.json().state, 'draft');
  assert.equal(reopened.editable, 'all');
  assert.match(again.json().receipt.number, /-000002$/);
  assert.equal(foreign.json().code, 'forbidden');
});

test('数据共享 copies what the specification names, unconfirmed, with new row ids and the same files', async (t) => {
  const app = await openApp(t);
  const source = await declareA1(app);
  const before = await open(app, source);

  const copy = await startDeclaration(app, { ...ecologyJunior, reuseFrom: source });
  const withSummary = await startDeclaration(app, { ...ecologyJunior, reuseFrom: source, includeSummary: true });

  const panels = copy.scopes.map((scope) => scope.path.split('/')[1]);
  assert.deepEqual([...new Set(panels)].sort(), [
    'achievements',
    'annualReviews',
    'basicInfo',
    'currentUnit',
    'education',
    'workExperience',
  ]);
  assert.ok(copy.scopes.every((scope) => scope.unconfirmed));
  assert.equal(copy.meta.reuseFromDeclarationId, source);
  const education = copy.scopes.find((scope) => scope.path.startsWith('/education/'));
  assert.notEqual(education?.path, '/education/e1');
  assert.equal(education?.path, `/education/${education?.value.rowId}`);
  const file = firstFile(copy, '/education/');
  assert.notEqual(file, firstFile(before, '/education/'));
  const served = await ask(app, { url: `/api/declarations/${copy.id}/files/${file}` });
  assert.match(served.body, /^%PDF-/);
  assert.ok(withSummary.scopes.some((scope) => scope.path === '/rewardsSummary'));
});

test('a photo older than half a year is not copied', async (t) => {
  const app = await openApp(t);
  const source = await declareA1(app, { '/basicInfo/photo/photo/takenOn': '2020-07-01' });

  const copy = await startDeclaration(app, { ...ecologyJunior, reuseFrom: source });

  const basic = copy.scopes.find((scope) => scope.path === '/basicInfo');
  assert.equal(basic?.value.photo, undefined);
  assert.equal(basic?.value.ethnicity, '01');
});

test('earlier declarations offer their data and files', async (t) => {
  const app = await openApp(t);
  await declareA1(app);
  const { id } = await startDeclaration(app);
  const { model } = await app.services.library.form('guangzhou/ecology-junior');
  const section = model.steps.flatMap((step) => step.sections).find(({ definition }) => definition.kind === 'import');
  const datasets = section?.definition.kind === 'import' ? Object.keys(section.definition.datasets) : [];

  const dataset = await ask(app, { url: `/api/declarations/${id}/datasets/${datasets[0]}` });
  const files = await ask(app, { url: `/api/shared-files?declaration=${id}` });

  assert.deepEqual(dataset.json().sources, ['2021 年申报']);
  assert.ok(dataset.json().scopes.length > 0);
  assert.match(files.json()[0].origin, /^2021 年申报 · /);
  const [shared] = files.json();
  const value = {
    rowId: 'c9',
    orderNo: 1,
    kind: 'id-card',
    attachments: [{ id: shared.id, kind: 'id-card', name: '身份证' }],
  };
  const taken = await putScope(app, id, '/certificates/c9', value);
  assert.equal(taken.statusCode, 201, taken.body);
  assert.notEqual(taken.json().value.attachments[0].id, shared.id);
});

test('series that are closed or examined are refused in the city’s words', async (t) => {
  const app = await openApp(t);

  const exam = await ask(app, {
    method: 'POST',
    url: '/api/declarations',
    payload: { ...ecologyJunior, seriesCode: '15' },
  });
  const closed = await ask(app, {
    method: 'POST',
    url: '/api/declarations',
    payload: { ...ecologyJunior, seriesCode: '01' },
  });

  assert.deepEqual([exam.json().code, closed.json().code], ['exam-only', 'series-closed']);
  assert.equal(exam.json().detail, '该系列的初、中级须参加全国统一考试，不办理考核认定');
  assert.equal(closed.json().detail, '该系列暂未开通网上认定');
});

test('我的申报 lists one’s own, newest first, in words', async (t) => {
  const app = await openApp(t);
  const id = await declareA1(app);
  await startDeclaration(app, ecologyJunior, 'wang');

  const [only, ...others] = (await ask(app, { url: '/api/declarations' })).json();

  assert.deepEqual(others, []);
  const { updatedAt: _, ...summary } = only;
  assert.deepEqual(summary, {
    id,
    formTitle: summary.formTitle,
    year: 2021,
    business: '初次职称考核认定 · 常规流程 · 初级',
    series: '工程技术人员',
    titleName: '助理工程师',
    state: 'draft',
    stateLabel: '待送审',
    canEdit: true,
  });
});

function act(app: FastifyInstance, id: string, action: string, key: string, opinion?: string) {
  const url = `/api/declarations/${id}/actions/${action}`;
  return ask(app, { method: 'POST', url, payload: opinion ? { opinion } : {}, headers: { 'idempotency-key': key } });
}

async function open(app: FastifyInstance, id: string): Promise<DeclarationSnapshot> {
  return (await ask(app, { url: `/api/declarations/${id}` })).json();
}

function errorsOf(issues: { rule: string; severity: string }[]): string[] {
  return issues.filter((issue) => issue.severity === 'error').map((issue) => issue.rule);
}

function firstFile({ scopes }: DeclarationSnapshot, start: string): string | undefined {
  const attachments = scopes.find((scope) => scope.path.startsWith(start))?.value.attachments ?? [];
  return (attachments as unknown as { id: string }[])[0]?.id;
}
