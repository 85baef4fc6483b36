import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { checkFile } from '@zhicheng/engine/files';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { editableSteps } from '../declarations/to-snapshot.ts';
import { ProblemError } from '../errors.ts';
import { toRefusal, uploadPolicyOf } from '../files/upload-policy.ts';
import { fromBody, parseUploadMetadata, uploadIdHeader } from '../files/uploads.ts';
import { perPerson, personOf } from '../http/person.ts';
import { answers, idParams, ref } from '../http/schemas.ts';
import type { Services } from '../services.ts';
import { findDeclaration } from '../stores/declarations.ts';

/** More files than any honest declaration has. */
const maxFiles = 1000;

export function uploadRoutes(app: FastifyInstance, services: Services): void {
  const { data, uploads, clock } = services;
  const config = { rateLimit: perPerson(300) };
  app.addContentTypeParser('application/offset+octet-stream', (_, __, done) => done(null));

  app.post('/api/uploads', { config, schema: { response: answers(201, '已登记上传') } }, async (request, reply) => {
    await checkNewUpload(services, request);
    const id = randomBytes(16).toString('hex');
    const { declaration: declarationId } = parseUploadMetadata(header(request, 'upload-metadata'));
    const ownerId = personOf(request).userId;
    await data
      .insertInto('uploads')
      .values({ id, ownerId, declarationId, createdAt: clock().toISOString(), refusal: null })
      .execute();
    return speakTus(services, request, reply, { [uploadIdHeader]: id });
  });

  app.options('/api/uploads', { schema: { response: answers(204, '上传协议的版本') } }, (request, reply) =>
    speakTus(services, request, reply),
  );

  const piece = { params: idParams, response: answers(204, '已收到') };
  app.patch<{ Params: { id: string } }>('/api/uploads/:id', { config, schema: piece }, async (request, reply) => {
    await checkOwnUpload(services, request);
    return speakTus(services, request, reply);
  });

  const position = { params: idParams, response: answers(200, '已收到的字节数') };
  app.head<{ Params: { id: string } }>(
    '/api/uploads/:id',
    { config: { swagger: { exposeHeadRoute: true } }, schema: position },
    async (request, reply) => {
      await checkOwnUpload(services, request);
      const file = await uploads.finished(request.params.id);
      if (!file) return speakTus(services, request, reply);
      const size = String(file.size);
      return reply.headers({ 'tus-resumable': '1.0.0', 'upload-offset': size, 'upload-length': size }).send();
    },
  );

  app.delete<{ Params: { id: string } }>('/api/uploads/:id', { schema: piece }, async (request, reply) => {
    await checkOwnUpload(services, request);
    await uploads.discard(request.params.id);
    return reply.code(204).header('tus-resumable', '1.0.0').send();
  });

  const result = { params: idParams, response: answers(200, '上传完成的附件', ref('Attachment')) };
  app.get<{ Params: { id: string } }>('/api/uploads/:id/attachment', { schema: result }, async (request) => {
    await checkOwnUpload(services, request);
    const file = await uploads.finished(request.params.id);
    if (!file) throw new ProblemError('not-found');
    return file;
  });
}

/** What can be refused before the first byte is. */
async function checkNewUpload({ data, library }: Services, request: FastifyRequest): Promise<void> {
  const { declaration: id, scope, kind, filename: fileName } = parseUploadMetadata(header(request, 'upload-metadata'));
  const declaration = await findDeclaration(data, id, personOf(request).userId);
  const { form, model } = await library.form(declaration.formId, declaration.formVersion);
  const policy = uploadPolicyOf(model, scope, kind);
  const editable = editableSteps(form.workflow, declaration.state);
  if (editable !== 'all' && !editable.includes(policy.step)) throw new ProblemError('locked');
  const size = Number(header(request, 'upload-length'));
  if (!Number.isSafeInteger(size)) throw new ProblemError('upload-protocol');
  const refusal = checkFile({ fileName, size, head: new Uint8Array() }, policy);
  // The content isn't there yet.
  if (refusal && refusal.rule !== 'R-AT-3' && !(policy.photo && refusal.rule === 'R-AT-1')) throw toRefusal(refusal);
  const { count } = await data
    .selectFrom('files')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('declarationId', '=', id)
    .executeTakeFirstOrThrow();
  if (count >= maxFiles) throw new ProblemError('invalid', { detail: '本申报的附件已达上限，请先删除不需要的附件。' });
}

async function checkOwnUpload({ data }: Services, request: FastifyRequest<{ Params: { id: string } }>): Promise<void> {
  const upload = await data
    .selectFrom('uploads')
    .select('id')
    .where('id', '=', request.params.id)
    .where('ownerId', '=', personOf(request).userId)
    .executeTakeFirst();
  if (!upload) throw new ProblemError('not-found');
}

/** Hands the request to tus and its answer back; what tus refuses becomes a problem like any other. */
async function speakTus(
  { uploads }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  extra: Record<string, string> = {},
): Promise<FastifyReply> {
  const { raw, method, url } = request;
  const headers = new Headers();
  for (const [name, value] of Object.entries({ ...raw.headers, ...extra })) {
    // Names that HTTP forbids to pass on, and one that tus gives another meaning.
    if (typeof value === 'string' && !hopByHop.has(name)) headers.set(name, value);
  }
  const body = method === 'POST' || method === 'PATCH' ? (Readable.toWeb(raw) as ReadableStream<Uint8Array>) : null;
  const answer = await uploads.handle(new Request(`http://localhost${url}`, { method, headers, body, duplex: 'half' }));
  for (const [name, value] of answer.headers) if (name !== 'content-length') reply.header(name, value);
  if (answer.status < 400) return reply.code(answer.status).send();
  const text = await answer.text();
  if (text.startsWith('{')) throw fromBody(text);
  if (answer.status === 413) throw new ProblemError('R-AT-2');
  if (answer.status >= 500) throw new Error(text);
  throw new ProblemError('upload-protocol', { status: answer.status });
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'x-requested-with',
]);

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
