import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { type Publication, sendPublication } from './publish-form.ts';

const publication = { form: { id: 'town/form' }, validators: '', dictionaries: [] } as unknown as Publication;

/** What a server answers; the clause is of `POST /api/admin/forms`. */
describe('sendPublication', () => {
  let server: Server;
  let url: string;
  const seen: { authorization: string | undefined; body: unknown }[] = [];
  before(async () => {
    server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      seen.push({ authorization: request.headers.authorization, body: JSON.parse(text) });
      const finding = { file: 'form.json', line: 1, column: 1, rule: 'x', severity: 'error', message: '', remedy: '' };
      if (request.headers.authorization === 'Bearer good')
        response.writeHead(201).end(JSON.stringify({ id: 'town/form', version: '1.0.0' }));
      else response.writeHead(422).end(JSON.stringify({ title: '表单有误', detail: '请改正', findings: [finding] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  test('sends the whole form with the token', async () => {
    const answer = await sendPublication(publication, url, 'good');

    assert.deepEqual(answer, { taken: true, id: 'town/form', version: '1.0.0' });
    assert.deepEqual(seen.at(-1), { authorization: 'Bearer good', body: publication });
  });

  test('tells why a form is refused', async () => {
    const answer = await sendPublication(publication, url, 'other');

    assert.ok(!answer.taken);
    assert.equal(answer.problem, '422 表单有误: 请改正');
    assert.equal(answer.findings.length, 1);
  });

  test('says so when nobody answers', async () => {
    await assert.rejects(sendPublication(publication, 'http://127.0.0.1:1', 'good'), { code: 'server-unreachable' });
  });
});
