import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../errors.ts';
import { perAddress } from '../http/person.ts';
import { answers, streams } from '../http/schemas.ts';
import type { Services } from '../services.ts';

export function captchaRoutes(app: FastifyInstance, { accounts }: Services): void {
  const { captchas } = accounts;
  const created = {
    type: 'object',
    properties: { id: { type: 'string' }, image: { type: 'string' }, question: { type: 'string' } },
    required: ['id', 'image', 'question'],
  };
  const config = { public: true, rateLimit: perAddress(60) };

  app.get('/api/captcha', { config, schema: { response: answers(200, '新的验证码', created) } }, async () => {
    const { id, question } = await captchas.create();
    return { id, image: `/api/captcha/${id}.svg`, question };
  });

  const params = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
  const schema = { params, response: streams('验证码图片', 'image/svg+xml') };
  app.get<{ Params: { id: string } }>('/api/captcha/:id.svg', { config, schema }, async (request, reply) => {
    const image = await captchas.image(request.params.id);
    if (image === null) throw new ProblemError('not-found');
    return reply.type('image/svg+xml').header('content-security-policy', 'sandbox').send(image);
  });
}
