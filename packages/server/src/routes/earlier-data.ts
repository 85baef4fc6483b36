import type { FastifyInstance } from 'fastify';
import { collectDataset } from '../declarations/collect-dataset.ts';
import { listSharedFiles } from '../declarations/list-shared-files.ts';
import { personOf } from '../http/person.ts';
import { answers, ref } from '../http/schemas.ts';
import type { Services } from '../services.ts';
import { findDeclaration } from '../stores/declarations.ts';

/** What an applicant may take over from their own earlier declarations. */
export function earlierDataRoutes(app: FastifyInstance, { data, library }: Services): void {
  const text = { type: 'string', maxLength: 64 };
  const params = { type: 'object', properties: { id: text, dataset: text }, required: ['id', 'dataset'] };
  const dataset = { params, response: answers(200, '以往申报中的数据', ref('ImportDataset')) };
  app.get<{ Params: { id: string; dataset: string } }>(
    '/api/declarations/:id/datasets/:dataset',
    { schema: dataset },
    async (request) => {
      const declaration = await findDeclaration(data, request.params.id, personOf(request).userId);
      const { model } = await library.form(declaration.formId, declaration.formVersion);
      return collectDataset(data, declaration, model, request.params.dataset);
    },
  );

  const querystring = { type: 'object', properties: { declaration: text }, required: ['declaration'] };
  const files = {
    querystring,
    response: answers(200, '以往申报中的附件', { type: 'array', items: ref('SharedFile') }),
  };
  app.get<{ Querystring: { declaration: string } }>('/api/shared-files', { schema: files }, async (request) => {
    const declaration = await findDeclaration(data, request.query.declaration, personOf(request).userId);
    return listSharedFiles(data, library, declaration);
  });
}
