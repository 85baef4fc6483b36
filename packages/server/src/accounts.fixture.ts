import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type Asked, ask } from './app.fixture.ts';

/** A synthetic person of the specification, as somebody who registers. */
export const li = {
  userName: 'li-shili',
  password: 'Shili-2021',
  passwordConfirm: 'Shili-2021',
  name: '李示例',
  idNumber: '440199199506150031',
  mobile: '13800000000',
  email: 'li@example.com',
  agreed: true,
};
export const signIn = { userType: 'person', userName: 'li-shili', password: 'Shili-2021' };

export async function register(app: FastifyInstance, change: object = {}): Promise<LightMyRequestResponse> {
  return post(app, '/api/accounts', { ...li, ...(await solveCaptcha(app)), ...change });
}

export async function solveCaptcha(app: FastifyInstance): Promise<{ captchaId: string; captcha: string }> {
  const { id, question } = (await ask(app, { url: '/api/captcha' })).json();
  return { captchaId: id, captcha: sumOf(question) };
}

/** 三加五等于几 → 8. */
export function sumOf(question: string): string {
  const digits = '零一二三四五六七八九';
  return String(digits.indexOf(question[0] ?? '') + digits.indexOf(question[2] ?? ''));
}

export function post(
  app: FastifyInstance,
  url: string,
  payload: object,
  headers: NonNullable<Asked['headers']> = {},
): Promise<LightMyRequestResponse> {
  return ask(app, { method: 'POST', url, payload, headers });
}

export function cookieOf({ headers }: LightMyRequestResponse): string {
  return String(headers['set-cookie']).split(';')[0] ?? '';
}
