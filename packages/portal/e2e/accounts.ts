import { type Browser, expect, type Page } from '@playwright/test';
import { solve } from './captcha.ts';
import type { Person } from './people.ts';
import type { TestServer } from './server.ts';

/** Fetches the captcha of the form on the screen and answers its question in words. */
export async function answerCaptcha(page: Page): Promise<void> {
  await page.getByRole('button', { name: '点击获取' }).click();
  await page.getByRole('button', { name: '改用文字题' }).click();
  const question = (await page.locator('.captcha-question').textContent()) ?? '';
  await page.getByLabel(/^验证码/).fill(solve(question));
}

/** 注册 on the screen, from the sign-in page to 「注册成功」. */
export async function register(page: Page, server: TestServer, person: Person): Promise<void> {
  await page.goto(`${server.url}/`);
  await page.getByRole('link', { name: '个人用户注册' }).click();
  await page.getByLabel('我已阅读并同意服务协议').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await fillRegistration(page, person);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel(/^邮箱验证码/).fill(await server.mailCode(person.email));
  await answerCaptcha(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('heading', { name: '核对并确认' })).toBeFocused();
  await page.getByRole('button', { name: '确认注册' }).click();
  await expect(page.getByText('已注册成功')).toBeVisible();
}

export async function fillRegistration(page: Page, person: Person): Promise<void> {
  await page.getByLabel(/^用户名/).fill(person.userName);
  await page.getByLabel('密码', { exact: true }).fill(person.password);
  await page.getByLabel(/^确认密码/).fill(person.password);
  await page.getByLabel(/^姓名/).fill(person.name);
  await page.getByLabel(/^公民身份号码/).fill(person.idNumber);
  await page.getByLabel(/^移动电话/).fill(person.mobile);
  await page.getByLabel(/^电子邮箱/).fill(person.email);
}

export async function signIn(page: Page, { userName, password }: Pick<Person, 'userName' | 'password'>): Promise<void> {
  await page.getByLabel(/^用户名/).fill(userName);
  await page.getByLabel(/^密码/).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** An account and its session by the API: for tests that are about something else. */
export async function enter(page: Page, server: TestServer, person: Person): Promise<void> {
  const { request } = page;
  const headers = { 'X-Requested-With': 'zhicheng', Origin: server.url };
  const post = async (path: string, data: unknown): Promise<void> => {
    const response = await request.post(`${server.url}/api${path}`, { headers, data });
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  };
  const captcha = (await (await request.get(`${server.url}/api/captcha`)).json()) as { id: string; question: string };
  await post('/accounts/verification', { email: person.email });
  const emailCode = await server.mailCode(person.email);
  const answer = { captchaId: captcha.id, captcha: solve(captcha.question) };
  await post('/accounts', { ...person, passwordConfirm: person.password, emailCode, agreed: true, ...answer });
  await renew(page, server, person);
}

/** A new session for an account that exists; the page learns of it on its next load. */
async function renew(page: Page, server: TestServer, { userName, password }: Person): Promise<void> {
  const headers = { 'X-Requested-With': 'zhicheng', Origin: server.url };
  const data = { userType: 'person', userName, password };
  const response = await page.request.post(`${server.url}/api/session`, { headers, data });
  expect(response.status()).toBe(200);
  await rememberSignIn(page);
}

/** The same person at another computer. */
export async function elsewhere(page: Page, browser: Browser): Promise<Page> {
  const other = await browser.newPage({ storageState: await page.context().storageState() });
  await rememberSignIn(other);
  return other;
}

/** The portal asks who is signed in only where somebody has signed in before. */
const rememberSignIn = (page: Page): Promise<unknown> =>
  page.addInitScript(() => localStorage.setItem('zc-portal-signedIn', '1'));
