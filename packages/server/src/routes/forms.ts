import type { FastifyInstance } from 'fastify';
import { answers } from '../http/schemas.ts';
import { sendUnlessKnown } from '../http/send-unless-known.ts';
import type { Services } from '../services.ts';

interface FormRequest {
  Params: { '*': string };
  Querystring: { version?: string };
}

/** `/api/forms/<city>/<form>`, and its checks at `…/1.0.0/validators-….js`: form ids hold slashes. */
export function formRoutes(app: FastifyInstance, { library }: Services): void {
  const formSchema = {
    type: 'object',
    properties: { id: { type: 'string' }, version: { type: 'string' }, title: { type: 'string' } },
    required: ['id', 'version', 'title'],
    additionalProperties: true,
  };
  const script = {
    content: { 'text/javascript': { schema: { type: 'string' } }, 'application/json': { schema: formSchema } },
  };
  const schema = {
    params: { type: 'object', properties: { '*': { type: 'string', maxLength: 300 } }, required: ['*'] },
    querystring: { type: 'object', properties: { version: { type: 'string', maxLength: 40 } } },
    response: answers(200, '申报表，或其校验代码', script),
  };
  app.get<FormRequest>('/api/forms/*', { config: { public: true }, schema }, async (request, reply) => {
    const path = request.params['*'];
    const file = /^(.+)\/([^/]+)\/(validators-[\w-]+\.js)$/.exec(path);
    if (file) {
      const [, id = '', version = '', name = ''] = file;
      const source = await library.validatorsFile(id, version, name);
      return reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(source);
    }
    const { form } = await library.form(path, request.query.version);
    return sendUnlessKnown(request, reply, [form], form);
  });
}
