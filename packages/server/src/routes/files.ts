import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../errors.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { thumbnailOf } from '../files/uploads.ts';
import { personOf } from '../http/person.ts';
import { streams } from '../http/schemas.ts';
import type { Services } from '../services.ts';
import { findDeclaration } from '../stores/declarations.ts';
import { findFile } from '../stores/files.ts';

interface FileRoute {
  Params: { id: string; file: string };
  Querystring: { variant?: 'thumbnail' };
}

export function fileRoutes(app: FastifyInstance, { data, blobs }: Services): void {
  const text = { type: 'string', maxLength: 64 };
  const schema = {
    params: { type: 'object', properties: { id: text, file: text }, required: ['id', 'file'] },
    querystring: { type: 'object', properties: { variant: { enum: ['thumbnail'] } } },
    response: streams('附件', 'application/octet-stream'),
  };
  app.get<FileRoute>('/api/declarations/:id/files/:file', { schema }, async (request, reply) => {
    const declaration = await findDeclaration(data, request.params.id, personOf(request).userId);
    const file = await findFile(data, request.params.file);
    if (file?.declarationId !== declaration.id) throw new ProblemError('not-found');
    const isThumbnail = request.query.variant === 'thumbnail';
    const bytes = await blobs.read(isThumbnail ? thumbnailOf(file.blob) : file.blob);
    if (!bytes) throw new ProblemError('not-found');
    // Never rendered in our origin's name, whatever it is.
    reply.header('content-security-policy', 'sandbox');
    if (isThumbnail) return reply.type('image/jpeg').header('content-disposition', 'inline').send(bytes);
    return reply
      .type(file.mediaType)
      .headers({ 'content-length': file.size, 'content-disposition': contentDisposition('attachment', file.fileName) })
      .send(bytes);
  });
}
