import { request } from './request.ts';

/** Who is signed in. The identity number comes masked. */
export interface Me {
  userId: string;
  userType: string;
  userName: string;
  name: string;
  idNumber: string;
  mobile: string;
  email: string;
  /** ISO date-time. */
  expiresAt: string;
  /** The server's date, `YYYY-MM-DD`. */
  today: string;
}

export interface Captcha {
  id: string;
  /** Address of the picture. */
  image: string;
  /** The same task in words, for who can't see the picture. */
  question: string;
}

export interface CaptchaAnswer {
  captchaId?: string;
  captcha?: string;
}

export interface SignIn extends CaptchaAnswer {
  userType: string;
  userName: string;
  password: string;
}

export interface Registration extends CaptchaAnswer {
  userName: string;
  password: string;
  passwordConfirm: string;
  name: string;
  idNumber: string;
  mobile: string;
  email: string;
  emailCode: string;
  agreed: boolean;
}

export const getMe = (): Promise<Me> => request('GET', '/me');
export const signIn = (body: SignIn): Promise<Me> => request('POST', '/session', body);
export const signOut = (): Promise<void> => request('DELETE', '/session');
export const getCaptcha = (): Promise<Captcha> => request('GET', '/captcha');
export const register = (body: Registration): Promise<{ userId: string }> => request('POST', '/accounts', body);
export const sendVerification = (email: string): Promise<void> => request('POST', '/accounts/verification', { email });

export const requestReset = (body: { identifier: string } & CaptchaAnswer): Promise<void> =>
  request('POST', '/password-resets', body);

export const resetPassword = (token: string, body: { password: string; passwordConfirm: string }): Promise<void> =>
  request('PUT', `/password-resets/${encodeURIComponent(token)}`, body);
