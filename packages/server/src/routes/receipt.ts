import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../errors.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { personOf } from '../http/person.ts';
import { answers, idParams } from '../http/schemas.ts';
import type { Services } from '../services.ts';
import { findDeclaration } from '../stores/declarations.ts';
import { readFrozen } from '../stores/events.ts';

/** What was sent for review, to be kept by its owner: the SHA-256 of the file is the one on the receipt. */
export function receiptRoutes(app: FastifyInstance, { data }: Services): void {
  const frozen = { type: 'object', properties: { number: { type: 'string' } }, required: ['number'] };
  const schema = { params: idParams, response: answers(200, '送审的内容，原样', frozen) };
  app.get<{ Params: { id: string } }>(
    '/api/declarations/:id/receipt',
    // Compressed, the bytes would no longer be those that the digest is of.
    { compress: false, schema },
    async (request, reply) => {
      const { id } = await findDeclaration(data, request.params.id, personOf(request).userId);
      const found = await readFrozen(data, id);
      if (!found) throw new ProblemError('not-found', { detail: '申报尚未送审，没有回执。请先送审。' });
      const { number, sha256, content } = found;
      return reply
        .headers({
          'content-type': 'application/json; charset=utf-8',
          'content-disposition': contentDisposition('attachment', `${number}.json`),
          'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
          etag: `"${sha256}"`,
          'cache-control': 'private, no-cache',
        })
        .serializer((text: unknown) => String(text))
        .send(content);
    },
  );
}
