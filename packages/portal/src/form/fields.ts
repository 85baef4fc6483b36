import { formatByName } from '@zhicheng/engine/checks';
import type { FormField } from './form-state.ts';
import { checkPassword } from './password-rules.ts';

/** Full-width letters and digits become plain ones; spaces that people type for reading go away. */
const plain = (value: string): string => value.normalize('NFKC').replace(/\s/g, '');

/** Normalises and judges as the engine does for the same format in a declaration. */
function ofFormat(name: string, sentence: string): Pick<FormField, 'normalise' | 'check'> {
  const format = formatByName.get(name);
  return {
    normalise: (value) => {
      const trimmed = value.normalize('NFKC').trim();
      return format?.normalise?.(trimmed) ?? trimmed;
    },
    check: (value) => (format?.test(value) ? null : sentence),
  };
}

export const userName: FormField = {
  key: 'userName',
  width: 'medium',
  label: '用户名',
  type: 'text',
  required: true,
  autocomplete: 'username',
  check: (value) => {
    const length = [...value].length;
    if (/\s/.test(value)) return '用户名不能含空格，请去掉';
    return length < 4 || length > 40 ? `用户名须为 4 至 40 个字符，现有 ${length} 个` : null;
  },
};

/** On signing in nothing is judged but that it is there. */
export const password: FormField = {
  key: 'password',
  width: 'medium',
  label: '密码',
  type: 'password',
  required: true,
  autocomplete: 'current-password',
};

export const newPassword: FormField = {
  ...password,
  autocomplete: 'new-password',
  check: (value) => checkPassword(value),
};

export const passwordConfirm: FormField = {
  key: 'passwordConfirm',
  width: 'medium',
  label: '确认密码',
  type: 'password',
  required: true,
  autocomplete: 'new-password',
  hint: '请再输入一次密码',
  check: (value, values) => (value === (values.password ?? '') ? null : '确认密码与密码不一致，请重新输入'),
};

export const personName: FormField = {
  key: 'name',
  width: 'medium',
  label: '姓名',
  type: 'text',
  required: true,
  autocomplete: 'name',
  hint: '与身份证一致；注册后在申报中不能修改',
  ...ofFormat('person-name', '姓名须为 2 至 50 个汉字或字母，可含“·”，请核对'),
};

export const idNumber: FormField = {
  key: 'idNumber',
  label: '公民身份号码',
  type: 'text',
  required: true,
  hint: '18 位；注册后在申报中不能修改',
  width: 'medium',
  ...ofFormat('cn-id', '公民身份号码校验不通过，请逐位核对'),
};

export const mobile: FormField = {
  key: 'mobile',
  label: '移动电话',
  type: 'tel',
  required: true,
  autocomplete: 'tel-national',
  width: 'medium',
  ...ofFormat('cn-mobile', '移动电话须为 11 位手机号码，请核对'),
};

export const email: FormField = {
  key: 'email',
  label: '电子邮箱',
  type: 'email',
  required: true,
  autocomplete: 'email',
  hint: '用于接收验证码和办理通知',
  ...ofFormat('email', '电子邮箱格式不对，应如 name@example.com'),
};

/** 短信验证码: it goes out by the message transport that is set up, by default e-mail. */
export const emailCode: FormField = {
  key: 'emailCode',
  label: '邮箱验证码',
  type: 'text',
  required: true,
  autocomplete: 'one-time-code',
  width: 'short',
  normalise: plain,
};

export const captcha: FormField = {
  key: 'captcha',
  label: '验证码',
  type: 'text',
  required: false,
  autocomplete: 'off',
  width: 'short',
  normalise: plain,
};
