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
  app.get(
    '/api/catalogue',
    { config: { public: true }, schema: { response: answers(200, '本市的业务目录', catalogue) } },
    async (_, reply) => reply.header('cache-control', 'no-cache').send(library.catalogue),
  );
}
