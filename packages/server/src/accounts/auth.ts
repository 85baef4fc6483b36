import { createHash, randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type { Data } from '../stores/open-data.ts';
import type { Mailer } from './mail.ts';

export interface AuthOptions {
  data: Data;
  secret: string;
  /** The site is reached by https: cookies are `__Host-` and `Secure`. */
  https: boolean;
  idleMinutes: number;
  mailer: Mailer;
  /** Address of the page that sets a new password, without the token. */
  resetUrl: string;
}

/** Texts an account carries beyond better-auth's own columns; never changed by the account's owner. */
const text = { type: 'string', required: true, input: true } as const;

/**
 * Password hashing, sessions and reset tokens, by better-auth; its own routes are not mounted.
 * `email` is better-auth's unique key and only synthetic here: colleagues may share an address (`contactEmail`).
 */
export function createAuth(options: AuthOptions) {
  const { https } = options;
  return betterAuth({
    baseURL: https ? 'https://localhost' : 'http://localhost',
    secret: options.secret,
    database: { db: options.data, type: 'sqlite' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: {
      modelName: 'users',
      additionalFields: { userType: text, idNumber: text, mobile: text, contactEmail: text },
    },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    session: { modelName: 'sessions', expiresIn: options.idleMinutes * 60, updateAge: 30 },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: 8,
      maxPasswordLength: 20,
      resetPasswordTokenExpiresIn: 30 * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        const { contactEmail } = user as typeof user & { contactEmail: string };
        await options.mailer.send({
          to: contactEmail,
          subject: '重设密码',
          text: `请在 30 分钟内打开以下链接设置新密码；如非本人操作，请忽略本邮件。\n\n${options.resetUrl}${token}`,
        });
      },
    },
    plugins: [
      username({
        minUsernameLength: 4,
        maxUsernameLength: 40,
        usernameValidator: (name) => !/\s/.test(name),
        displayUsername: false,
      }),
    ],
    advanced: {
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomBytes(16).toString('hex') },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName(options),
          attributes: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
        },
      },
    },
  });
}

/** Of this installation alone: browsers send a host's cookies to all its ports, and another city's server may listen there. */
function cookieName({ https, secret }: AuthOptions): string {
  const installation = createHash('sha256').update(secret).digest('hex').slice(0, 8);
  return `${https ? '__Host-' : ''}zc-session-${installation}`;
}

export type Auth = ReturnType<typeof createAuth>;
