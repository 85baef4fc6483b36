import { randomBytes } from 'node:crypto';
import { ProblemError } from '../errors.ts';
import type { AccountServices } from '../services.ts';
import type { Data } from '../stores/open-data.ts';
import { individual } from './identity.ts';
import { checkRegistration, type Registration, toAccountIssue, toRegistration } from './registration.ts';

export interface NewAccount extends Partial<Registration> {
  emailCode?: string;
  captchaId?: string;
  captcha?: string;
}

/** Registers an individual; answers the user id. Rejects with the issues of every field, then with those that need a look-up. */
export async function createAccount(services: AccountServices, data: Data, given: NewAccount): Promise<string> {
  const registration = toRegistration(given);
  const issues = checkRegistration(registration);
  if (services.emailCodeRequired && !given.emailCode) issues.push(toAccountIssue('emailCode', '请填写验证码'));
  if (issues.length > 0) throw refuse(issues);
  await services.captchas.use(given.captchaId, given.captcha);
  if (given.emailCode && !(await services.emailCodes.use(registration.email, given.emailCode))) {
    throw refuse([toAccountIssue('emailCode', '验证码不正确或已过期，请重新获取')]);
  }
  await checkUnused(data, registration);
  return registerAccount(services, registration, individual);
}

/** Without the checks above: for accounts that the operator sets up. */
export async function registerAccount(
  { auth }: Pick<AccountServices, 'auth'>,
  registration: Registration,
  userType: string,
): Promise<string> {
  const { userName, password, name, idNumber, mobile, email } = registration;
  const synthetic = `${randomBytes(12).toString('hex')}@accounts.invalid`;
  const { user } = await auth.api.signUpEmail({
    body: { email: synthetic, password, name, username: userName, userType, idNumber, mobile, contactEmail: email },
  });
  return user.id;
}

async function checkUnused(data: Data, { userName, idNumber }: Registration): Promise<void> {
  const taken = await data
    .selectFrom('users')
    .select(['username', 'idNumber'])
    .where((where) => where.or([where('username', '=', userName.toLowerCase()), where('idNumber', '=', idNumber)]))
    .execute();
  const issues = [
    ...(taken.some((user) => user.username === userName.toLowerCase())
      ? [toAccountIssue('userName', '该用户名已被使用，请换一个')]
      : []),
    ...(taken.some((user) => user.idNumber === idNumber)
      ? [toAccountIssue('idNumber', '该身份号码已注册，请直接登录；忘记密码可重设')]
      : []),
  ];
  if (issues.length > 0) throw refuse(issues);
}

function refuse(issues: ReturnType<typeof toAccountIssue>[]): ProblemError {
  return new ProblemError('invalid', { detail: `${issues.map((issue) => issue.message).join('；')}。`, issues });
}
