import { randomBytes } from 'node:crypto';
import { ProblemError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { Person } from './identity.ts';
import { unlessRefused } from './unless-refused.ts';

export interface SignIn {
  userType: string;
  userName: string;
  password: string;
  captchaId?: string;
  captcha?: string;
}

/** Opens a session. One answer for a wrong type, name or password; each failure makes the next try wait longer. */
export async function signIn(
  { accounts, data }: Pick<Services, 'accounts' | 'data'>,
  { userType, userName, password, captchaId, captcha }: SignIn,
  address: string,
): Promise<{ person: Person; cookies: string[] }> {
  const { auth, captchas, loginDelay } = accounts;
  const account = userName.trim().toLowerCase();
  const { waitSeconds, needsCaptcha } = await loginDelay.check(account, address);
  if (waitSeconds > 0) {
    const detail = `密码多次输错，请在 ${waitSeconds} 秒后再试。`;
    throw new ProblemError('busy', { detail, retryAfter: waitSeconds, captchaRequired: true });
  }
  if (needsCaptcha || captchaId) await captchas.use(captchaId, captcha);

  const user = await data.selectFrom('users').selectAll().where('username', '=', account).executeTakeFirst();
  // A name that nobody has: better-auth then spends the same time on hashing as for a wrong password.
  const username = user?.userType === userType ? account : randomBytes(16).toString('hex');
  const session = await unlessRefused(auth.api.signInUsername({ body: { username, password }, returnHeaders: true }));
  if (!user || !session) {
    await loginDelay.failed(account, address);
    const next = await loginDelay.check(account, address);
    throw new ProblemError('wrong-password', next.needsCaptcha ? { captchaRequired: true } : {});
  }
  await loginDelay.succeeded(account, address);
  const cookies = session.headers.getSetCookie();
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  const opened = await auth.api.getSession({ headers: new Headers({ cookie }) });
  const { id: userId, idNumber } = user;
  const { name, mobile, contactEmail } = session.response.user as unknown as Record<
    'name' | 'mobile' | 'contactEmail',
    string
  >;
  const expiresAt = opened?.session.expiresAt.toISOString() ?? null;
  return {
    person: { userId, userType, userName: account, name, idNumber, mobile, email: contactEmail, expiresAt },
    cookies,
  };
}
