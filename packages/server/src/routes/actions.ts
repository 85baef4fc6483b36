import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../errors.ts';
import { perPerson, personOf } from '../http/person.ts';
import { answers, ref } from '../http/schemas.ts';
import type { Services } from '../services.ts';
import { runAction } from '../workflow/run-action.ts';

interface ActionRoute {
  Params: { id: string; action: string };
  Body: { opinion?: string } | null;
}

export function actionRoutes(app: FastifyInstance, services: Services): void {
  const text = { type: 'string', maxLength: 200 };
  const schema = {
    params: { type: 'object', properties: { id: text, action: text }, required: ['id', 'action'] },
    headers: { type: 'object', properties: { 'idempotency-key': text } },
    body: { type: ['object', 'null'], properties: { opinion: { type: 'string', maxLength: 2000 } } },
    response: answers(200, '办理结果', ref('ActionResult')),
  };
  app.post<ActionRoute>(
    '/api/declarations/:id/actions/:action',
    { config: { rateLimit: perPerson(30) }, schema },
    async (request) => {
      const key = request.headers['idempotency-key'];
      if (typeof key !== 'string' || key === '') throw new ProblemError('key-missing');
      const { id: declarationId, action } = request.params;
      return runAction(services, personOf(request), {
        declarationId,
        action,
        opinion: request.body?.opinion ?? '',
        key,
      });
    },
  );
}
