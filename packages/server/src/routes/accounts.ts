import { formatByName } from '@zhicheng/engine/checks';
import type { FastifyInstance } from 'fastify';
import { createAccount, type NewAccount } from '../accounts/create-account.ts';
import { toAccountIssue } from '../accounts/registration.ts';
import { ProblemError } from '../errors.ts';
import { perAddress } from '../http/person.ts';
import { answers } from '../http/schemas.ts';
import type { Services } from '../services.ts';

export function accountRoutes(app: FastifyInstance, services: Services): void {
  const { emailCodes } = services.accounts;
  const short = { type: 'string', maxLength: 200 };
  const config = { public: true, rateLimit: perAddress(30) };

  const texts = [
    'userName',
    'password',
    'passwordConfirm',
    'name',
    'idNumber',
    'mobile',
    'email',
    'emailCode',
    'captchaId',
    'captcha',
  ];
  const account = {
    type: 'object',
    properties: { ...Object.fromEntries(texts.map((key) => [key, short])), agreed: { type: 'boolean' } },
  };
  const created = { type: 'object', properties: { userId: { type: 'string' } }, required: ['userId'] };
  app.post<{ Body: NewAccount }>(
    '/api/accounts',
    { config, schema: { body: account, response: answers(201, '已注册', created) } },
    async (request, reply) =>
      reply.code(201).send({ userId: await createAccount(services.accounts, services.data, request.body) }),
  );

  const address = { type: 'object', properties: { email: short }, required: ['email'] };
  app.post<{ Body: { email: string } }>(
    '/api/accounts/verification',
    {
      config: { public: true, rateLimit: perAddress(5) },
      schema: { body: address, response: answers(204, '验证码已发出') },
    },
    async (request, reply) => {
      const email = request.body.email.trim();
      if (!formatByName.get('email')?.test(email)) {
        throw new ProblemError('invalid', { issues: [toAccountIssue('email', '请填写正确的电子邮箱')] });
      }
      await emailCodes.send(email);
      return reply.code(204).send();
    },
  );
}
