import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHttpStore, StoreError } from './index.ts';

interface Sent {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

/** A store whose requests are answered by `answer`, and what it sent. */
function storeWith(answer: (sent: Sent) => Response | Promise<Response>, uploadChunk?: number) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (url, { method = 'GET', headers, body } = {}) => {
    const request = {
      method,
      path: String(url).replace('http://zc.test/api', ''),
      headers: new Headers(headers),
      body,
    };
    sent.push(request);
    return answer(request);
  };
  const store = createHttpStore({ api: 'http://zc.test/api/', fetch, ...(uploadChunk ? { uploadChunk } : {}) });
  return { store, sent };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

async function failure(promise: Promise<unknown>): Promise<StoreError> {
  const error = await promise.catch((reason: unknown) => reason);
  assert.ok(error instanceof StoreError);
  return error;
}

describe('createHttpStore', () => {
  it('says on which version a save is based, and that it comes from our own page', async () => {
    const { store, sent } = storeWith(() => json({ version: '8' }));

    await store.saveScope('d 1', '/publications/papers/r1', { title: '论文' }, '7');
    await store.saveScope('d 1', '/basicInfo', {}, null);

    const [update, creation] = sent;
    assert.equal(update?.path, '/declarations/d%201/scopes/publications/papers/r1');
    assert.equal(update?.headers.get('If-Match'), '"7"');
    assert.equal(update?.headers.get('X-Requested-With'), 'zhicheng');
    assert.equal(creation?.headers.get('If-None-Match'), '*');
  });

  it('hands out the other version with a conflict', async () => {
    const other = { path: '/basicInfo', value: { name: '李示例' }, version: '9', updatedAt: '2021-01-18T01:00:00Z' };
    const { store } = storeWith(() =>
      json({ title: '内容已在别处修改', detail: '请对照。', code: 'conflict', other }, 412),
    );

    const error = await failure(store.saveScope('d', '/basicInfo', {}, '7'));

    assert.deepEqual([error.code, error.message, error.other], ['conflict', '内容已在别处修改。请对照。', other]);
  });

  it('knows what every failure means for the person', async () => {
    const answers: [Response, string][] = [
      [json({ title: '请先登录' }, 401), 'sign-in-required'],
      [json({ title: '不可' }, 403), 'forbidden'],
      [json({ title: '已锁定', code: 'locked' }, 409), 'refused'],
      [json({ title: '不符', code: 'invalid' }, 422), 'invalid'],
      [json({ title: '繁忙' }, 429, { 'Retry-After': '7' }), 'busy'],
      [new Response('<html>Bad Gateway</html>', { status: 502 }), 'busy'],
      [new Response('oops', { status: 500 }), 'failed'],
      [new Response('<html>请登录校园网</html>'), 'offline'],
    ];
    for (const [answer, code] of answers) {
      const error = await failure(storeWith(() => answer).store.open('d'));
      assert.equal(error.code, code);
      assert.match(error.message, /[\u4e00-\u9fff]/);
      if (code === 'busy' && answer.status === 429) assert.equal(error.problem?.retryAfter, 7);
    }
  });

  it('takes a network failure for being offline', async () => {
    const { store } = storeWith(() => Promise.reject(new TypeError('fetch failed')));

    assert.equal((await failure(store.open('d'))).code, 'offline');
  });

  it('asks once for all dictionaries wanted at a time, and tells which of them are not there', async () => {
    const { store, sent } = storeWith(() =>
      json([
        { id: 'yes-no', items: [] },
        { id: 'gb3304', items: [] },
      ]),
    );

    const [nations, answers, lost] = await Promise.allSettled(['gb3304', 'yes-no', 'lost'].map(store.dictionary));
    await store.dictionary('yes-no');

    assert.deepEqual(
      sent.map(({ path }) => decodeURIComponent(path)),
      ['/dictionaries?ids=gb3304,yes-no,lost', '/dictionaries?ids=yes-no'],
    );
    assert.deepEqual(
      [nations, answers].map((result) => result?.status === 'fulfilled' && result.value.id),
      ['gb3304', 'yes-no'],
    );
    assert.equal(lost?.status === 'rejected' && (lost.reason as StoreError).code, 'not-found');
  });

  it('asks for pages of a dictionary, and leaves out what was not asked', async () => {
    const { store, sent } = storeWith(() => json({ items: [], total: 0 }));

    await store.lookup('units', { keyword: '环境 监测', exact: true, page: 2 });
    await store.lookup('units', { parent: null });

    const keyword = new URLSearchParams({ keyword: '环境 监测', exact: '1', page: '2' });
    assert.deepEqual(
      sent.map(({ path }) => path),
      [`/dictionaries/units/items?${keyword}`, '/dictionaries/units/items'],
    );
  });

  it('goes on with an upload where the line broke, and reports how far it is', async () => {
    const file = new Blob([new Uint8Array(250_000).fill(7)]);
    const attachment = { id: 'f1', name: '学历证书', fileName: '学历证书.pdf' };
    const header = Buffer.from(JSON.stringify(attachment)).toString('base64url');
    const arrived: number[] = [];
    let offset = 0;
    const { store, sent } = storeWith(async ({ method, body, headers }) => {
      if (method === 'POST') return new Response('', { status: 201, headers: { Location: '/api/uploads/u1' } });
      const position = () => ({ 'Upload-Offset': String(offset), 'Upload-Length': String(file.size) });
      if (method === 'HEAD') return new Response(null, { headers: position() });
      assert.equal(Number(headers.get('Upload-Offset')), offset);
      arrived.push(offset);
      const { size } = body as Blob;
      // The second piece arrives by half; then the line is dead.
      const broken = arrived.length === 2;
      offset += broken ? size / 2 : size;
      if (broken) throw new TypeError('network error');
      const done: Record<string, string> = offset === file.size ? { 'Zc-Attachment': header } : {};
      return new Response(null, { status: 204, headers: { ...position(), ...done } });
    }, 100_000);
    const progress: number[] = [];
    const request = { file, fileName: '学历证书.pdf', kind: 'diploma', name: '学历证书', scope: '/education/e1' };

    const answer = await store.upload('d1', request, ({ sent: bytes }) => progress.push(bytes)).done;

    assert.deepEqual(answer, attachment);
    assert.deepEqual(arrived, [0, 100_000, 150_000]);
    assert.equal(progress.at(-1), file.size);
    const metadata = sent[0]?.headers.get('Upload-Metadata') ?? '';
    assert.ok(metadata.includes(`filename ${Buffer.from('学历证书.pdf').toString('base64')}`));
  });

  it('says why a file was refused', async () => {
    const refusal = { title: '文件内容与扩展名不符', detail: '文件内容与扩展名不符。', code: 'R-AT-3' };
    const { store } = storeWith(() => json(refusal, 422));
    const request = { file: new Blob(['x']), fileName: 'a.pdf', kind: 'diploma', name: '证书', scope: '/education/e1' };

    const error = await failure(store.upload('d1', request).done);

    assert.deepEqual([error.code, error.problem?.code], ['refused', 'R-AT-3']);
    assert.equal(error.message, '文件内容与扩展名不符。');
  });
});
