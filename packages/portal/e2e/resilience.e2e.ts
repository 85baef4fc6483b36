import { expect, test } from '@playwright/test';
import { elsewhere, enter } from './accounts.ts';
import { chen, li, qian, wu, zhao } from './people.ts';
import { TestServer } from './server.ts';
import { field, openDeclaration, save, saveState, startDeclaration, type } from './wizard.ts';

const rewards = '工作期间奖惩情况';

test.use({ actionTimeout: 15_000 });

let server: TestServer;
test.beforeAll(async () => {
  server = await TestServer.start();
});
test.afterAll(() => server.stop());

test('a stale version overwrites nothing: the applicant is told and chooses', async ({ page, browser }) => {
  await enter(page, server, li);
  const id = await startDeclaration(page, server);
  // Another computer: tabs of one browser tell each other what they saved.
  const other = await elsewhere(page, browser);
  await openDeclaration(page, server, id, 'rewards-summary');
  await openDeclaration(other, server, id, 'rewards-summary');

  await type(page, { [rewards]: '先保存的内容' });
  expect(await save(page)).toBe(201);
  await type(other, { [rewards]: '后保存的内容' });
  expect(await save(other)).toBe(412);

  await expect(saveState(other)).toHaveText('有冲突');
  await expect(field(other, rewards)).toHaveValue('后保存的内容');
  const dialog = other.getByRole('dialog', { name: /在别处被修改过/ });
  await expect(dialog).toContainText('先保存的内容');
  await expect(dialog).toContainText('后保存的内容');
  await page.reload();
  await expect(field(page, rewards)).toHaveValue('先保存的内容');

  await dialog.getByRole('button', { name: '保留我填写的' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(saveState(other)).toHaveText(/^已保存/);
  await page.reload();
  await expect(field(page, rewards)).toHaveValue('后保存的内容');
  await other.context().close();
});

test('with the server down the input stays, is said to be kept, and is sent once it is back', async ({ page }) => {
  await enter(page, server, chen);
  const id = await startDeclaration(page, server);
  await openDeclaration(page, server, id, 'rewards-summary');

  await test.step('a server that fails is told from a network that does', async () => {
    await type(page, { [rewards]: '服务器出错时填写的内容' });
    await page.route('**/scopes/**', (route) => route.fulfill({ status: 500 }));
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(saveState(page)).toHaveText('服务器暂不能保存，已存本机');
    await expect(page.getByText('不是您的网络问题')).toBeVisible();

    await page.unroute('**/scopes/**');
    await page.getByRole('button', { name: '立即重试' }).click();
    await expect(saveState(page)).toHaveText(/^已保存/);
  });

  await type(page, { [rewards]: '断网时填写的内容' });
  await server.kill();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(saveState(page)).toHaveText('离线，已存本机');
  await expect(page.getByText('暂时连不上服务器')).toBeVisible();
  await expect(field(page, rewards)).toHaveValue('断网时填写的内容');

  // Nobody presses anything: what was kept is sent as soon as the server answers again.
  await server.up();
  await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });
  await page.reload();
  await expect(field(page, rewards)).toHaveValue('断网时填写的内容');
});

test('when the session ends one signs in on the spot, and nothing typed is lost', async ({ page }) => {
  await enter(page, server, wu);
  const id = await startDeclaration(page, server);
  await openDeclaration(page, server, id, 'rewards-summary');
  await type(page, { [rewards]: '登录过期时填写的内容' });

  await page.context().clearCookies();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel(/^用户名/), 'who signs in again need not be typed').toHaveValue(wu.userName);
  await dialog.getByLabel(/^密码/).fill(wu.password);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();

  await expect(dialog).toHaveCount(0);
  await expect(saveState(page)).toHaveText(/^已保存/);
  await expect(field(page, rewards)).toHaveValue('登录过期时填写的内容');
  await page.reload();
  await expect(field(page, rewards)).toHaveValue('登录过期时填写的内容');
});

test('a server too busy to tell who asks sends nobody to the sign-in', async ({ page }) => {
  await enter(page, server, qian);
  await page.route('**/api/me', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"系统暂时不能受理"}' }),
  );

  await page.goto(`${server.url}/declarations`);
  await expect(page.getByRole('heading', { name: '页面没有打开' })).toBeVisible();
  await expect(page).toHaveURL(/\/declarations$/);

  await page.unroute('**/api/me');
  await page.reload();
  await expect(page.getByRole('heading', { name: '我的申报' })).toBeVisible();
});

test('while an input method composes nothing is judged, counted or cut', async ({ page }) => {
  await enter(page, server, zhao);
  const id = await startDeclaration(page, server);
  await openDeclaration(page, server, id, 'rewards-summary');
  const control = field(page, rewards);
  await control.fill('奖'.repeat(299));
  await control.blur();
  await control.focus();
  await page.keyboard.press('Control+End');

  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'cheng fa', selectionStart: 8, selectionEnd: 8 });
  await expect(control).toHaveValue(`${'奖'.repeat(299)}cheng fa`);
  await expect(page.getByText(/最多 300 字/)).toHaveCount(0);
  await ime.send('Input.insertText', { text: '惩' });
  await expect(control).toHaveValue(`${'奖'.repeat(299)}惩`);
  await expect(page.getByText('已写 300 / 300 字')).toBeVisible();

  await ime.send('Input.imeSetComposition', { text: 'fa', selectionStart: 2, selectionEnd: 2 });
  await ime.send('Input.insertText', { text: '罚' });
  await expect(control).toHaveValue(`${'奖'.repeat(299)}惩罚`);
  await expect(page.getByText(/超出 1 字/)).toBeVisible();
  await control.blur();
  await expect(page.getByText(/工作期间奖惩情况最多 300 字，现有 301 字/)).toBeVisible();
});
