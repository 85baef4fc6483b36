import swagger from '@fastify/swagger';
import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import { sharedSchemas } from './schemas.ts';

/** Describes the API from the routes' own schemas; to be registered before the routes. */
export async function describeApi(app: FastifyInstance, sessionCookie: string): Promise<void> {
  for (const schema of sharedSchemas) app.addSchema(schema);
  // Schemas describe answers and tests hold them to it; a serializer of its own would silently drop what they forgot.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Zhicheng',
        version: '1.0.0',
        description:
          'Declarations as scopes with versions. Requests that change something carry `X-Requested-With: zhicheng`.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
          admin: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: { ...schema, security: securityOf(route.config) },
    }),
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `def-${index}`,
    },
  });
  app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, async () => app.swagger());
}

function securityOf(config: FastifyContextConfig = {}): Record<string, string[]>[] {
  if (config.byToken) return [{ admin: [] }];
  return config.public ? [] : [{ session: [] }];
}
