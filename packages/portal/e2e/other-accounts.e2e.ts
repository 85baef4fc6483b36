import { expect, test } from '@playwright/test';
import { enter, signIn } from './accounts.ts';
import { zhao } from './people.ts';
import { TestServer } from './server.ts';
import { addAchievement, rewards, start, stored } from './what-is-kept.ts';
import { field, openDeclaration, startDeclaration, type } from './wizard.ts';

test.use({ actionTimeout: 15_000 });

// A server of its own for each: they end it as they like, and none meets another's accounts or limits.
let server: TestServer;
test.beforeEach(async () => {
  server = await TestServer.start();
});
test.afterEach(() => server.stop());

test('another account at the same computer neither sees nor sends what was left', async ({ page }) => {
  const { id, person } = await start(page, server, 'achievements');
  await addAchievement(page, '示例项目');
  await openDeclaration(page, server, id, 'rewards-summary');
  await type(page, { [rewards]: '第一个人填写的内容' });
  await page.waitForTimeout(500);
  await page.context().clearCookies();
  page.on('dialog', (dialog) => dialog.accept());

  const other = zhao;
  await enter(page, server, other);
  await page.goto(`${server.url}/`);
  const otherId = await startDeclaration(page, server);
  await openDeclaration(page, server, otherId, 'rewards-summary');
  await expect(field(page, rewards)).toHaveValue('');
  await page.goto(`${server.url}/declarations/${id}`);
  await expect(page.getByText('第一个人填写的内容')).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto(`${server.url}/sign-in`);
  await signIn(page, person);
  await expect(page.getByText(person.name).first()).toBeVisible();
  await openDeclaration(page, server, id, 'rewards-summary');
  await expect(field(page, rewards)).toHaveValue('第一个人填写的内容');
});

test('somebody else who signs in on the spot gets nothing of it, and its owner gets it back', async ({ page }) => {
  const other = zhao;
  await enter(page, server, other);
  await page.context().clearCookies();
  const { id, person } = await start(page, server, 'rewards-summary');
  await type(page, { [rewards]: '登录过期时填写的内容' });
  await page.context().clearCookies();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await dialog.getByLabel(/^用户名/).fill(other.userName);
  await dialog.getByLabel(/^密码/).fill(other.password);
  page.on('dialog', (question) => question.accept());
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('登录过期时填写的内容')).toHaveCount(0);
  await page.goto(`${server.url}/`);
  await expect(page.getByText('登录过期时填写的内容')).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto(`${server.url}/sign-in`);
  await signIn(page, person);
  await expect(page.getByText(person.name).first()).toBeVisible();
  await openDeclaration(page, server, id, 'rewards-summary');
  await expect(field(page, rewards)).toHaveValue('登录过期时填写的内容');
  await expect
    .poll(async () => (await stored(page, server, id))['/rewardsSummary']?.rewardsPunishments)
    .toBe('登录过期时填写的内容');
});
