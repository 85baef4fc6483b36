import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Message } from './accounts/mail.ts';
import { type Asked, ask, buildFolder, ecologyJunior, openAppWithAccounts, pdf, toMetadata } from './app.fixture.ts';
import { adminToken, readBuilt } from './forms.fixture.ts';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}
type Call = Omit<Asked, 'url'> & { url: string; method: NonNullable<Asked['method']> };

test('every documented route answers as documented, and no other route exists', async (t) => {
  const mails: Message[] = [];
  const app = await openAppWithAccounts(t, {
    adminToken,
    mailer: { send: async (message) => void mails.push(message) },
  });
  const description: Description = (await ask(app, { url: '/api/openapi.json' })).json();
  const validate = createValidator(description);
  const documented = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const called = new Set<string>();

  for (const [operation, call] of await script(app, mails)) {
    const answer = await ask(app, call);
    validate(operation, answer);
    assert.ok(answer.statusCode < 400, `${operation}: ${answer.statusCode} ${answer.body}`);
    called.add(operation);
  }
  for (const operation of documented) {
    const [method, path = ''] = operation.split(' ') as [Call['method'], string];
    const url = path.replaceAll(/\{[^}]+\}/g, 'nothing');
    const hasBody = ['POST', 'PUT'].includes(method);
    validate(operation, await ask(app, { method, url, ...(hasBody ? { payload: {} } : {}) }));
  }

  assert.equal(description.openapi, '3.1.0');
  assert.deepEqual([...called].sort(), documented.sort());
});

function createValidator({ paths, components }: Description) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'api', components });
  return (operation: string, answer: LightMyRequestResponse) => {
    const [method = '', path = ''] = operation.split(' ');
    const responses = paths[path]?.[method.toLowerCase()]?.responses;
    const response = responses?.[answer.statusCode] ?? (answer.statusCode >= 400 ? responses?.default : undefined);
    assert.ok(response, `${operation} answers ${answer.statusCode}, which is not documented: ${answer.body}`);
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
    const schema = response.content?.[type]?.schema;
    if (answer.body === '' || (method === 'GET' && response.content?.['application/octet-stream'])) return;
    assert.ok(schema, `${operation} answers ${type}, which is not documented`);
    if (!type.endsWith('json')) return;
    const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')));
    assert.ok(check(answer.json()), `${operation} ${answer.statusCode}: ${ajv.errorsText(check.errors)}`);
  };
}

/** One good call of every route, in an order that works. */
async function script(app: FastifyInstance, mails: readonly Message[]): Promise<[string, Call][]> {
  const captcha = async () => {
    const { id, question } = (await ask(app, { url: '/api/captcha' })).json();
    const digits = '零一二三四五六七八九';
    return { captchaId: id, captcha: String(digits.indexOf(question[0]) + digits.indexOf(question[2])) };
  };
  const password = 'Shili-2021';
  const account = {
    ...(await captcha()),
    userName: 'li-shili',
    password,
    passwordConfirm: password,
    name: '李示例',
    idNumber: '440199199506150031',
    mobile: '13800000000',
    email: 'li@example.com',
    agreed: true,
  };
  const second = { ...account, ...(await captcha()), userName: 'wang-shili', idNumber: '44019919921101012X' };
  await ask(app, { method: 'POST', url: '/api/accounts', payload: account });
  const signIn = { userType: 'person', userName: 'li-shili', password };
  const session = await ask(app, { method: 'POST', url: '/api/session', payload: signIn });
  const headers = { cookie: String(session.headers['set-cookie']).split(';')[0] ?? '' };
  const { id } = (await ask(app, { method: 'POST', url: '/api/declarations', payload: ecologyJunior, headers })).json();

  const sent = (await ask(app, { method: 'POST', url: '/api/declarations', payload: ecologyJunior, headers })).json();
  await app.services.data.updateTable('declarations').set({ state: 'unit' }).where('id', '=', sent.id).execute();

  const { email } = await app.services.data.selectFrom('users').select('email').executeTakeFirstOrThrow();
  await app.services.accounts.auth.api.requestPasswordReset({ body: { email } });
  const token = /token=(\S+)/.exec(mails.at(-1)?.text ?? '')?.[1];

  const { image } = (await ask(app, { url: '/api/captcha' })).json();
  const tus = { ...headers, 'tus-resumable': '1.0.0' };
  const file = { scope: '/education/e1', kind: 'diploma', name: '毕业证书', fileName: 'a.pdf' };
  const metadata = { 'upload-length': String(pdf.length), 'upload-metadata': toMetadata(id, file) };
  const create = async () =>
    (await ask(app, { method: 'POST', url: '/api/uploads', headers: { ...tus, ...metadata } })).headers.location;
  const upload = String(await create());
  const admin = { authorization: `Bearer ${adminToken}` };
  const built = await readBuilt(join(buildFolder, 'forms/guangzhou/ecology-junior/1.0.0'));
  const form = { ...built, form: { ...built.form, version: '1.0.1' } };
  await app.services.data
    .insertInto('snapshots')
    .values({
      number: '20210118-000001',
      declarationId: sent.id,
      formId: '',
      formVersion: '',
      content: '{"number":""}',
      sha256: '',
      submittedAt: '',
    })
    .execute();
  const declaration = `/api/declarations/${id}`;
  const scope = `${declaration}/scopes/rewardsSummary`;
  const piece = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const get = (path: string, url: string): [string, Call] => [`GET ${path}`, { method: 'GET', url, headers }];

  return [
    get('/healthz', '/healthz'),
    get('/metrics', '/metrics'),
    get('/api/captcha', '/api/captcha'),
    get('/api/captcha/{id}.svg', image),
    ['POST /api/accounts', { method: 'POST', url: '/api/accounts', payload: second }],
    [
      'POST /api/accounts/verification',
      { method: 'POST', url: '/api/accounts/verification', payload: { email: 'li@example.com' } },
    ],
    [
      'POST /api/password-resets',
      { method: 'POST', url: '/api/password-resets', payload: { identifier: 'x', ...(await captcha()) } },
    ],
    ['POST /api/session', { method: 'POST', url: '/api/session', payload: signIn }],
    get('/api/me', '/api/me'),
    get('/api/catalogue', '/api/catalogue'),
    get('/api/forms/{*}', '/api/forms/guangzhou/ecology-junior'),
    get('/api/dictionaries', '/api/dictionaries?ids=gb4658,yes-no'),
    get('/api/dictionaries/{id}', '/api/dictionaries/gb4658'),
    get('/api/dictionaries/{id}/items', '/api/dictionaries/gb2260/items?keyword=%E5%B9%BF%E5%B7%9E&page=1'),
    get('/api/units', '/api/units?q=%E7%A4%BA%E4%BE%8B'),
    get('/api/declarations', '/api/declarations'),
    ['POST /api/declarations', { method: 'POST', url: '/api/declarations', payload: ecologyJunior, headers }],
    get('/api/declarations/{id}', declaration),
    get('/api/declarations/{id}/issues', `${declaration}/issues`),
    [
      'PUT /api/declarations/{id}/scopes/{*}',
      { method: 'PUT', url: scope, payload: {}, headers: { ...headers, 'if-none-match': '*' } },
    ],
    [
      'DELETE /api/declarations/{id}/scopes/{*}',
      { method: 'DELETE', url: scope, headers: { ...headers, 'if-match': '"1"' } },
    ],
    ['OPTIONS /api/uploads', { method: 'OPTIONS', url: '/api/uploads', headers }],
    ['POST /api/uploads', { method: 'POST', url: '/api/uploads', headers: { ...tus, ...metadata } }],
    ['HEAD /api/uploads/{id}', { method: 'HEAD', url: upload, headers: tus }],
    ['PATCH /api/uploads/{id}', { method: 'PATCH', url: upload, headers: piece, payload: pdf }],
    get('/api/uploads/{id}/attachment', `${upload}/attachment`),
    get('/api/declarations/{id}/files/{file}', `${declaration}/files/${upload.split('/').at(-1)}`),
    ['DELETE /api/uploads/{id}', { method: 'DELETE', url: String(await create()), headers: tus }],
    get('/api/declarations/{id}/events', `${declaration}/events`),
    get('/api/declarations/{id}/datasets/{dataset}', `${declaration}/datasets/applicant-basics`),
    [
      'POST /api/declarations/{id}/actions/{action}',
      {
        method: 'POST',
        url: `/api/declarations/${sent.id}/actions/withdraw`,
        payload: {},
        headers: { ...headers, 'idempotency-key': 'one' },
      },
    ],
    get('/api/declarations/{id}/receipt', `/api/declarations/${sent.id}/receipt`),
    ['PUT /api/declarations/{id}/migration-seen', { method: 'PUT', url: `${declaration}/migration-seen`, headers }],
    ['GET /api/admin/forms', { method: 'GET', url: '/api/admin/forms', headers: admin }],
    ['POST /api/admin/forms', { method: 'POST', url: '/api/admin/forms', headers: admin, payload: form }],
    get('/api/shared-files', `/api/shared-files?declaration=${id}`),
    [
      'PUT /api/password-resets/{token}',
      { method: 'PUT', url: `/api/password-resets/${token}`, payload: { password, passwordConfirm: password } },
    ],
    ['DELETE /api/session', { method: 'DELETE', url: '/api/session', headers }],
  ];
}
