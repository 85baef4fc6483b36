import type { Issue } from '@zhicheng/engine';
import { formatByName } from '@zhicheng/engine/checks';

export interface Registration {
  userName: string;
  password: string;
  passwordConfirm: string;
  name: string;
  idNumber: string;
  mobile: string;
  email: string;
  agreed: boolean;
}

export const passwordSentence = '密码须为 8–20 个字符，并至少包含大写字母、小写字母、数字、符号中的三类';

/** What an account must satisfy: one row a field, in the order of the page. */
const checks: readonly { key: keyof Registration; holds(value: Registration): boolean; sentence: string }[] = [
  {
    key: 'userName',
    holds: ({ userName }) => /^\S{4,40}$/u.test(userName),
    sentence: '用户名须为 4–40 个字符，不能有空格',
  },
  {
    key: 'password',
    holds: ({ password }) => isStrongPassword(password),
    sentence: passwordSentence,
  },
  {
    key: 'passwordConfirm',
    holds: ({ password, passwordConfirm }) => password === passwordConfirm,
    sentence: '两次输入的密码不一致，请重新输入',
  },
  {
    key: 'name',
    holds: ({ name }) => /^[\p{Script=Han}A-Za-z·. ]{2,50}$/u.test(name),
    sentence: '请填写真实姓名，2–50 个字，可用汉字、字母和“·”',
  },
  { key: 'idNumber', holds: ({ idNumber }) => isFormat('cn-id', idNumber), sentence: '身份号码校验不通过，请核对' },
  { key: 'mobile', holds: ({ mobile }) => isFormat('cn-mobile', mobile), sentence: '请填写 11 位移动电话号码' },
  { key: 'email', holds: ({ email }) => isFormat('email', email), sentence: '请填写正确的电子邮箱' },
  { key: 'agreed', holds: ({ agreed }) => agreed, sentence: '请阅读并同意服务协议' },
];

/** Everything that is wrong with a registration, in the order of the page. */
export function checkRegistration(value: Registration): Issue[] {
  return checks.filter((check) => !check.holds(value)).map(({ key, sentence }) => toAccountIssue(key, sentence));
}

/** What was sent, with harmless differences mended: blanks, full-width digits, a small x. */
export function toRegistration(given: Partial<Registration>): Registration {
  const text = (key: keyof Registration): string => String(given[key] ?? '');
  const mended = (key: keyof Registration, format: string): string => {
    const folded = text(key).normalize('NFKC').trim();
    return formatByName.get(format)?.normalise?.(folded) ?? folded;
  };
  return {
    userName: text('userName').trim(),
    password: text('password'),
    passwordConfirm: text('passwordConfirm'),
    name: text('name').trim(),
    idNumber: mended('idNumber', 'cn-id'),
    mobile: mended('mobile', 'cn-mobile'),
    email: mended('email', 'email'),
    agreed: given.agreed === true,
  };
}

function isFormat(name: string, value: string): boolean {
  return formatByName.get(name)?.test(value) ?? false;
}

export function toAccountIssue(key: string, message: string): Issue {
  return { rule: `account.${key}`, severity: 'error', path: `/${key}`, scope: '', step: '', params: {}, message };
}

/** 8–20 characters of at least three of: upper case, lower case, digits, symbols. */
export function isStrongPassword(password: string): boolean {
  const classes = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d\s]/];
  return /^\S{8,20}$/u.test(password) && classes.filter((one) => one.test(password)).length >= 3;
}
