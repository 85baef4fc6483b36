import type { FastifyInstance } from 'fastify';
import { type SignIn, signIn } from '../accounts/sign-in.ts';
import { unlessRefused } from '../accounts/unless-refused.ts';
import { perAddress } from '../http/person.ts';
import { answers, ref } from '../http/schemas.ts';
import type { Services } from '../services.ts';
import { toMe } from './me.ts';

export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { auth } = services.accounts;
  const short = { type: 'string', maxLength: 200 };
  const body = {
    type: 'object',
    properties: { userType: short, userName: short, password: short, captchaId: short, captcha: short },
    required: ['userType', 'userName', 'password'],
  };
  app.post<{ Body: SignIn }>(
    '/api/session',
    {
      config: { public: true, rateLimit: perAddress(60) },
      schema: { body, response: answers(200, '已登录', ref('Me')) },
    },
    async (request, reply) => {
      const { person, cookies } = await signIn(services, request.body, request.ip);
      return reply.header('set-cookie', cookies).send(toMe(person, services.today()));
    },
  );

  app.delete(
    '/api/session',
    { config: { public: true }, schema: { response: answers(204, '已退出') } },
    async (request, reply) => {
      const headers = new Headers({ cookie: request.headers.cookie ?? '' });
      const signedOut = await unlessRefused(auth.api.signOut({ headers, returnHeaders: true }));
      return reply
        .code(204)
        .header('set-cookie', signedOut?.headers.getSetCookie() ?? [])
        .send();
    },
  );
}
