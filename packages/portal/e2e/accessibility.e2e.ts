import { expect, type Page, test } from '@playwright/test';
import { enter, fillRegistration } from './accounts.ts';
import { expectAccessible } from './axe.ts';
import { li } from './people.ts';
import { TestServer } from './server.ts';
import { openDeclaration, openStep, startDeclaration } from './wizard.ts';

test.use({ actionTimeout: 15_000 });

let server: TestServer;
test.beforeAll(async () => {
  server = await TestServer.start();
});
test.afterAll(() => server.stop());

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

test('pages for everybody have no axe violations, empty, filled and in error', async ({ page }) => {
  await page.goto(server.url);
  await expect(page.getByRole('link', { name: '常见问题' })).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await page.getByRole('button', { name: '点击获取' }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page).toHaveTitle(/^有误：登录/);
  await expectAccessible(page, 'sign-in in error');

  await page.getByRole('link', { name: '个人用户注册' }).click();
  await expect(heading(page, '个人用户注册')).toBeFocused();
  await expectAccessible(page, 'registration, agreement');
  await page.getByRole('button', { name: '下一步' }).click();
  await expectAccessible(page, 'registration, agreement in error');
  await page.getByLabel('我已阅读').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await expectAccessible(page, 'registration, fields');
  await page.getByRole('button', { name: '下一步' }).click();
  await expectAccessible(page, 'registration, fields in error');
  await fillRegistration(page, li);
  await expectAccessible(page, 'registration, fields filled');

  for (const [path, name] of [
    ['/forgotten-password', '忘记密码'],
    ['/reset-password?token=x', '重设密码'],
    ['/reference/questions', '常见问题'],
    ['/reference/unit-registration', '单位信息注册'],
    ['/nowhere', '找不到这个页面'],
  ] as const) {
    await page.goto(server.url + path);
    await expect(heading(page, name)).toBeVisible();
    await expectAccessible(page, path);
  }
});

test('every step has no axe violations, empty and in error, wide and narrow', async ({ page }) => {
  await enter(page, server, li);
  const id = await startDeclaration(page, server);
  await openDeclaration(page, server, id);
  const rail = page.getByRole('navigation', { name: '申报步骤' });
  const titles = await rail.getByRole('listitem').count();
  expect(titles).toBe(11);

  for (let position = 0; position < titles; position += 1) {
    await rail.getByRole('listitem').nth(position).getByRole('button').click();
    await expect(rail.locator('[aria-current=step]')).toContainText(String(position + 1));
    await page.waitForLoadState('networkidle');
    await expectAccessible(page, `step ${position + 1}, empty`);
  }

  // 送审 judges everything: from here on each step shows what is wrong with it.
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await page.getByRole('button', { name: '送审', exact: true }).click();
  await expect(page.getByText(/还有 \d+ 处需要处理/).first()).toBeVisible();
  await expectAccessible(page, 'step 11, in error');
  for (let position = 0; position < titles - 1; position += 1) {
    await rail.getByRole('listitem').nth(position).getByRole('button').click();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page, `step ${position + 1}, in error`);
  }

  await openStep(page, '学位(学历)教育情况');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'row dialog');
  await page.getByRole('dialog').getByRole('button', { name: '保存并关闭' }).click();
  await expectAccessible(page, 'row dialog in error');

  await page.setViewportSize({ width: 390, height: 800 });
  await openDeclaration(page, server, id, 'basic-info');
  await expectAccessible(page, 'step 2, narrow');
});
