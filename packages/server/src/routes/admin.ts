import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../errors.ts';
import type { FormFiles } from '../forms/form-folder.ts';
import { perAddress } from '../http/person.ts';
import { answers } from '../http/schemas.ts';
import type { Services } from '../services.ts';

const maxBytes = 32 * 1024 * 1024;

/** Publishing forms, for who holds the token: what is sent holds code that the server and every browser run. */
export function adminRoutes(app: FastifyInstance, { library }: Services, token: string): void {
  const url = '/api/admin/forms';
  const onRequest = async ({ headers }: FastifyRequest) => {
    const sent = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(sent), digest(token))) throw new ProblemError('wrong-token');
  };
  const config = { public: true, byToken: true, rateLimit: perAddress(60) };

  const text = { type: 'string' };
  const id = {
    id: { ...text, pattern: '^[a-z0-9-]+/[a-z0-9-]+$', maxLength: 100 },
    version: { ...text, pattern: '^\\d+\\.\\d+\\.\\d+$', maxLength: 40 },
  };
  const required = ['id', 'version'];
  const dictionary = { type: 'object', properties: { id: { ...text, pattern: '^[a-z0-9-]+$' } }, required: ['id'] };
  const body = {
    type: 'object',
    properties: {
      form: { type: 'object', properties: id, required },
      validators: text,
      dictionaries: { type: 'array', items: dictionary },
      catalogue: { type: 'object' },
    },
    required: ['form', 'validators', 'dictionaries'],
    additionalProperties: false,
  };
  const published = answers(201, '已发布', { type: 'object', properties: id, required });
  app.post<{ Body: FormFiles }>(
    url,
    { onRequest, bodyLimit: maxBytes, config, schema: { body, response: published } },
    async (request, reply) => {
      await library.published.publish(request.body);
      const { form } = request.body;
      return reply.code(201).send({ id: form.id, version: form.version });
    },
  );

  const anyList = { type: 'array', items: { type: 'object', additionalProperties: true } };
  const all = { type: 'object', properties: { forms: anyList, refused: anyList }, required: ['forms', 'refused'] };
  const list = { response: answers(200, '在用的和未采用的表单', all) };
  app.get(url, { onRequest, config, schema: list }, async () => {
    await library.published.scan();
    const forms = library.entries();
    const isCurrent = ({ id, version }: { id: string; version: string }) =>
      library.versionsAfter(id, version).length === 0;
    return {
      forms: forms.map((form) => ({ ...form, current: isCurrent(form) })),
      refused: library.published.refused(),
    };
  });
}

/** Of one length, so that comparing takes the same time whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
