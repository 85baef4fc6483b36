/** What a new password must be; each is ticked while the person types. */
export const passwordRules: readonly { text: string; holds(password: string): boolean }[] = [
  { text: '8 至 20 个字符', holds: (password) => [...password].length >= 8 && [...password].length <= 20 },
  {
    text: '大写字母、小写字母、数字、符号，至少含三种',
    holds: (password) => kinds.filter((kind) => kind.test(password)).length >= 3,
  },
  { text: '不含空格', holds: (password) => password !== '' && !/\s/.test(password) },
];

const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d\s]/];

export function checkPassword(password: string): string | null {
  const broken = passwordRules.filter((rule) => !rule.holds(password)).map((rule) => rule.text);
  return broken.length === 0 ? null : `密码不符合要求：${broken.join('；')}`;
}
