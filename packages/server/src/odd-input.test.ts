import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScopeModel } from '@zhicheng/engine';
import type { FastifyInstance } from 'fastify';
import { ask, openApp, startDeclaration } from './app.fixture.ts';

/** Values that no page of ours sends. */
const odd: readonly unknown[] = [
  0,
  -1,
  1e300,
  true,
  '',
  '\u0000',
  '\ud800',
  '../..',
  "' or 1=1 --",
  '<img src=x onerror=alert(1)>',
  '2021-02-30',
  'x'.repeat(1000),
  [],
  [null],
  {},
  { id: null },
  { id: '__proto__' },
  { code: null, name: 5 },
  { toString: 1 },
  { hasOwnProperty: 1 },
  { length: 3 },
];

test('whatever is put into fields is stored or refused with a sentence, and can be judged afterwards', async (t) => {
  const app = await openApp(t);
  const { model } = await app.services.library.form('guangzhou/ecology-junior');
  for (const value of odd) {
    const { id } = await startDeclaration(app);
    for (const scope of model.scopes.values()) await fillWith(app, id, scope, value);

    const issues = await ask(app, { url: `/api/declarations/${id}/issues` });
    const url = `/api/declarations/${id}/actions/submit`;
    const sent = await ask(app, { method: 'POST', url, payload: {}, headers: { 'idempotency-key': id } });

    assert.equal(issues.statusCode, 200, `${JSON.stringify(value)}: ${issues.body}`);
    assert.equal(sent.json().code, 'issues');
  }
  assert.deepEqual(Object.keys(Object.prototype), []);
});

async function fillWith(app: FastifyInstance, id: string, scope: ScopeModel, odd: unknown): Promise<void> {
  const path = scope.kind === 'table' ? `${scope.pointer}/r1` : scope.pointer;
  const row = scope.kind === 'table' ? { rowId: 'r1' } : {};
  const put = (value: object) => {
    const url = `/api/declarations/${id}/scopes${path}`;
    return ask(app, { method: 'PUT', url, payload: value, headers: { 'if-none-match': '*' } });
  };
  const answer = await put({ ...row, ...Object.fromEntries(scope.fields.map(({ key }) => [key, odd])) });
  if (answer.statusCode === 201) return;
  assert.equal(answer.statusCode, 422, `${path} ${JSON.stringify(odd)}: ${answer.body}`);
  // Where one field made it impossible, the others are tried without it.
  for (const { key } of scope.fields) {
    const { statusCode, body } = await put({ ...row, [key]: odd });
    assert.ok([201, 412, 422].includes(statusCode), `${path}/${key} ${JSON.stringify(odd)}: ${body}`);
    if (statusCode === 422) assert.match(JSON.parse(body).detail, /请/);
  }
}
