import type { FastifyInstance } from 'fastify';
import { answers } from '../http/schemas.ts';
import type { Services } from '../services.ts';

export function catalogueRoutes(app: FastifyInstance, { library }: Services): void {
  const catalogue = {
    type: 'object',
    properties: {
      city: { type: 'string' },
      title: { type: 'string' },
      forms: { type: 'array' },
      businesses: { type: 'array' },
    },
    required: ['city', 'title', 'forms', 'businesses'],
    additionalProperties: true,
  };
  const querystring = { type: 'object', properties: { city: { type: 'string', maxLength: 64 } } };
  app.get<{ Querystring: { city?: string } }>(
    '/api/catalogue',
    { config: { public: true }, schema: { querystring, response: answers(200, '一个城市的业务目录', catalogue) } },
    async (request, reply) => reply.header('cache-control', 'no-cache').send(library.catalogue(request.query.city)),
  );
}
