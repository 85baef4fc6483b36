import type { FastifyInstance } from 'fastify';
import { readHistory } from '../declarations/to-snapshot.ts';
import { personOf } from '../http/person.ts';
import { answers, idParams, ref } from '../http/schemas.ts';
import type { Services } from '../services.ts';
import { findDeclaration } from '../stores/declarations.ts';

export function historyRoutes(app: FastifyInstance, { data, library }: Services): void {
  const schema = {
    params: idParams,
    response: answers(200, '办理情况', { type: 'array', items: ref('DeclarationEvent') }),
  };
  app.get<{ Params: { id: string } }>('/api/declarations/:id/events', { schema }, async (request) => {
    const declaration = await findDeclaration(data, request.params.id, personOf(request).userId);
    const { model } = await library.form(declaration.formId, declaration.formVersion);
    return readHistory(data, declaration, model);
  });
}
