import type { FastifyInstance } from 'fastify';
import { isStrongPassword, passwordSentence, toAccountIssue } from '../accounts/registration.ts';
import { unlessRefused } from '../accounts/unless-refused.ts';
import { ProblemError } from '../errors.ts';
import { perAddress } from '../http/person.ts';
import { answers } from '../http/schemas.ts';
import type { Services } from '../services.ts';

interface ResetRequest {
  /** User name or ID number. */
  identifier: string;
  captchaId?: string;
  captcha?: string;
}

export function passwordResetRoutes(app: FastifyInstance, { accounts, data }: Services): void {
  const { auth, captchas } = accounts;
  const short = { type: 'string', maxLength: 200 };
  const config = { public: true, rateLimit: perAddress(10) };

  const body = {
    type: 'object',
    properties: { identifier: short, captchaId: short, captcha: short },
    required: ['identifier'],
  };
  app.post<{ Body: ResetRequest }>(
    '/api/password-resets',
    { config, schema: { body, response: answers(202, '已受理：账号存在时，邮件随即发出') } },
    async (request, reply) => {
      const { identifier, captchaId, captcha } = request.body;
      await captchas.use(captchaId, captcha);
      const wanted = identifier.normalize('NFKC').trim();
      const user = await data
        .selectFrom('users')
        .select('email')
        .where((where) =>
          where.or([where('username', '=', wanted.toLowerCase()), where('idNumber', '=', wanted.toUpperCase())]),
        )
        .executeTakeFirst();
      // Not awaited and the same for an unknown account: neither the answer nor its time tells whether there is one.
      auth.api
        .requestPasswordReset({ body: { email: user?.email ?? 'nobody@accounts.invalid' } })
        .catch((err: unknown) => request.log.error({ err }, 'the message for a new password was not sent'));
      return reply.code(202).send();
    },
  );

  const params = { type: 'object', properties: { token: short }, required: ['token'] };
  const passwords = {
    type: 'object',
    properties: { password: short, passwordConfirm: short },
    required: ['password', 'passwordConfirm'],
  };
  app.put<{ Params: { token: string }; Body: { password: string; passwordConfirm: string } }>(
    '/api/password-resets/:token',
    { config, schema: { params, body: passwords, response: answers(204, '新密码已设置') } },
    async (request, reply) => {
      const { password, passwordConfirm } = request.body;
      const issues = [
        ...(isStrongPassword(password) ? [] : [toAccountIssue('password', passwordSentence)]),
        ...(password === passwordConfirm
          ? []
          : [toAccountIssue('passwordConfirm', '两次输入的密码不一致，请重新输入')]),
      ];
      if (issues.length > 0) throw new ProblemError('invalid', { issues });
      const { token } = request.params;
      const changed = await unlessRefused(auth.api.resetPassword({ body: { newPassword: password, token } }));
      if (!changed) throw new ProblemError('link-expired');
      return reply.code(204).send();
    },
  );
}
