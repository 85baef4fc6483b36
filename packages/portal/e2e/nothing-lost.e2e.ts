import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { enter, signIn } from './accounts.ts';
import { pdf } from './files.ts';
import { li, type Person, zhao } from './people.ts';
import { TestServer } from './server.ts';
import { addRow, field, openDeclaration, save, saveRow, saveState, startDeclaration, type } from './wizard.ts';

const rewards = '工作期间奖惩情况';
const summary = '个人专业技术工作小结';
const megabyte = 1024 * 1024;

test.use({ actionTimeout: 15_000 });

// A server of its own for each: they end it as they like, and none meets another's accounts or limits.
let server: TestServer;
test.beforeEach(async () => {
  server = await TestServer.start();
});
test.afterEach(() => server.stop());

async function start(page: Page, step: string): Promise<{ id: string; person: Person }> {
  const person = li;
  await enter(page, server, person);
  const id = await startDeclaration(page, server);
  await openDeclaration(page, server, id, step);
  return { id, person };
}

/** What the server holds. */
async function stored(page: Page, id: string): Promise<Record<string, Record<string, unknown>>> {
  const response = await page.request.get(`${server.url}/api/declarations/${id}`);
  const { scopes } = (await response.json()) as { scopes: { path: string; value: Record<string, unknown> }[] };
  return Object.fromEntries(scopes.map(({ path, value }) => [path, value]));
}

async function rowsOf(page: Page, id: string, table: string): Promise<Record<string, unknown>[]> {
  return Object.entries(await stored(page, id)).flatMap(([path, value]) => (path.startsWith(table) ? [value] : []));
}

async function slowly(page: Page, bytesPerSecond: number): Promise<void> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

async function addAchievement(page: Page, name: string): Promise<void> {
  const dialog = await addRow(page, /业绩成果/);
  await type(dialog, {
    开始时间: '2019-03-01',
    结束时间: '2019-12-20',
    承担专业技术工作项目名称: name,
    完成情况: '参与方案、调试与验收',
    效果及评价: '出水稳定达标',
  });
  await saveRow(dialog);
}

async function beginUpload(page: Page, size: number): Promise<void> {
  await slowly(page, 400 * 1024);
  await page.getByRole('button', { name: /^编辑/ }).first().click();
  const dialog = page.getByRole('dialog', { name: /业绩成果/ });
  await dialog.locator('input[type=file]').first().setInputFiles(pdf('achievement.pdf', size));
  await expect(dialog.getByText(/^[1-9]\d?% ·/)).toBeVisible({ timeout: 20_000 });
}

test('a file on its way outlives a reload and a killed server, and is sent once', async ({ page }) => {
  const { id } = await start(page, 'achievements');
  await addAchievement(page, '示例项目');
  await beginUpload(page, 4 * megabyte);
  await server.kill();
  page.on('dialog', (dialog) => dialog.accept());
  await server.up();
  await page.reload();

  await expect(page.getByText(/上传中断，正在继续/)).toBeVisible();
  await page.getByRole('button', { name: /^编辑/ }).first().click();
  const dialog = page.getByRole('dialog', { name: /业绩成果/ });
  await expect(dialog.getByText(/上传中断，正在继续/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^删除/ })).toBeVisible({ timeout: 60_000 });
  await saveRow(dialog);

  const [row] = await rowsOf(page, id, '/achievements/');
  expect(row?.attachments).toHaveLength(1);
  expect(row?.attachments).toMatchObject([{ size: 4 * megabyte }]);
  await page.reload();
  await expect(page.getByText(/上传中断/)).toHaveCount(0);
});

test('a file goes on and into its row though nobody opens it, and can be cancelled instead', async ({ page }) => {
  const { id } = await start(page, 'achievements');
  await addAchievement(page, '示例项目');
  await beginUpload(page, 3 * megabyte);
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect
    .poll(async () => ((await rowsOf(page, id, '/achievements/'))[0]?.attachments as unknown[])?.length, {
      timeout: 60_000,
    })
    .toBe(1);

  await beginUpload(page, 3 * megabyte);
  await page.reload();
  await slowly(page, 100 * 1024);
  await page.getByRole('button', { name: '取消achievement.pdf' }).click();
  await expect(page.getByText(/上传中断/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('navigation', { name: '申报步骤' })).toBeVisible();
  await expect(page.getByText(/上传中断/)).toHaveCount(0);
});

test('another account at the same computer neither sees nor sends what was left', async ({ page }) => {
  const { id, person } = await start(page, 'achievements');
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
  const { id, person } = await start(page, 'rewards-summary');
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
    .poll(async () => (await stored(page, id))['/rewardsSummary']?.rewardsPunishments)
    .toBe('登录过期时填写的内容');
});

/** Two windows of one browser. */
async function twoTabs(context: BrowserContext, id: string, step: string): Promise<Page> {
  const other = await context.newPage();
  await other.addInitScript(() => localStorage.setItem('zc-portal-signedIn', '1'));
  await openDeclaration(other, server, id, step);
  return other;
}

test('two windows on one row: what only one changed merges, what both changed is asked by field', async ({
  page,
  context,
}) => {
  const { id } = await start(page, 'achievements');
  await addAchievement(page, '示例项目');
  const other = await twoTabs(context, id, 'achievements');
  const edit = async (tab: Page, values: Record<string, string>) => {
    await tab.getByRole('button', { name: /^编辑/ }).first().click();
    const dialog = tab.getByRole('dialog', { name: /业绩成果/ });
    await type(dialog, values);
    return dialog;
  };
  const left = await edit(page, { 完成情况: '左边的完成情况', 效果及评价: '左边的评价' });
  const right = await edit(other, { 承担专业技术工作项目名称: '右边的名称', 效果及评价: '右边的评价' });
  await saveRow(left);
  await expect(right.getByText('内容在别处被修改过')).toBeVisible();
  await expect(right.getByText('左边的评价')).toBeVisible();
  await expect(right.locator('zc-conflict').getByText('右边的名称')).toHaveCount(0);
  await right.getByRole('radio', { name: /左边的评价/ }).check();
  await right.getByRole('button', { name: '按所选保存' }).click();
  await expect(right).toHaveCount(0);

  const [row] = await rowsOf(page, id, '/achievements/');
  expect(row).toMatchObject({ projectName: '右边的名称' });
  expect(JSON.stringify(row)).toContain('左边的完成情况');
  expect(JSON.stringify(row)).toContain('左边的评价');
  expect(await rowsOf(page, id, '/achievements/')).toHaveLength(1);
});

test('what came back says where, and leads there', async ({ page }) => {
  const { id } = await start(page, 'achievements');
  await addAchievement(page, '示例项目');
  await page.getByRole('button', { name: /^编辑/ }).click();
  await type(page.getByRole('dialog'), { 效果及评价: '没有保存的评价' });
  await page.waitForTimeout(500);
  page.on('dialog', (dialog) => dialog.accept());
  await openDeclaration(page, server, id, 'basic-info');

  const place = page.getByRole('button', { name: /业绩成果.* 第 1 条$/ });
  await place.click();

  await expect(field(page.getByRole('dialog'), '效果及评价')).toHaveValue('没有保存的评价');
  await expect(page.getByText('已恢复上次没有保存的内容')).toHaveCount(0);
});

test('long offline with many rows, then everything arrives once and in order', async ({ page }) => {
  const { id } = await start(page, 'achievements');
  await server.kill();
  const names = Array.from({ length: 6 }, (_, index) => `离线项目 ${index + 1}`);
  for (const name of names) await addAchievement(page, name);
  await expect(saveState(page)).toHaveText('离线，已存本机');
  await server.up();
  await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });

  const rows = (await rowsOf(page, id, '/achievements/')) as { projectName: string; orderNo: number }[];
  const sorted = rows.sort((a, b) => a.orderNo - b.orderNo);
  expect(sorted.map(({ projectName }) => projectName)).toEqual(names);
  expect(sorted.map(({ orderNo }) => orderNo)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a server killed while it saves loses nothing of what was typed', async ({ page }) => {
  const { id } = await start(page, 'rewards-summary');
  for (let round = 1; round <= 4; round++) {
    const text = `第 ${round} 次填写的内容`;
    await type(page, { [rewards]: text });
    await page.getByRole('button', { name: '保存', exact: true }).click({ noWaitAfter: true });
    await page.waitForTimeout(round * 3);
    await server.kill();
    await server.up();
    await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });
    expect((await stored(page, id))['/rewardsSummary']?.rewardsPunishments).toBe(text);
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('where the browser keeps nothing it says so, and sends all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  const { id } = await start(page, 'rewards-summary');
  await type(page, { [rewards]: '不能存本机的内容' });
  await server.kill();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(saveState(page)).toHaveText('离线，未保存');
  await expect(page.getByText('请不要关闭或刷新本页')).toBeVisible();
  await server.up();
  await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });
  expect((await stored(page, id))['/rewardsSummary']?.rewardsPunishments).toBe('不能存本机的内容');
});

test('back and forward with a row open keep what was typed in it', async ({ page }) => {
  const { id } = await start(page, 'achievements');
  await addAchievement(page, '示例项目');
  await page.goto(`${server.url}/declarations`);
  await page.locator(`a[href*="${id}"]`).first().click();
  await expect(page.getByRole('navigation', { name: '申报步骤' })).toBeVisible();
  await page
    .getByRole('navigation', { name: '申报步骤' })
    .getByRole('button', { name: /业绩成果/ })
    .click();
  await page.getByRole('button', { name: /^编辑/ }).first().click();
  await type(page.getByRole('dialog', { name: /业绩成果/ }), { 完成情况: '后退前填写的内容' });
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openDeclaration(page, server, id, 'achievements');
  await page.getByRole('button', { name: /^编辑/ }).first().click();
  await expect(field(page.getByRole('dialog', { name: /业绩成果/ }), '完成情况')).toHaveValue('后退前填写的内容');
});

test('closing the page asks only while something is not at the server', async ({ page }) => {
  await start(page, 'rewards-summary');
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.reload();
  await expect(field(page, rewards)).toBeVisible();
  expect(asked).toEqual([]);

  await type(page, { [rewards]: '还没有保存', [summary]: '小结' });
  await page.reload();
  await expect(field(page, rewards)).toHaveValue('还没有保存');
  expect(asked).toEqual(['beforeunload']);

  await save(page);
  await expect(saveState(page)).toHaveText(/^已保存/);
  await page.reload();
  await expect(field(page, rewards)).toHaveValue('还没有保存');
  expect(asked).toEqual(['beforeunload']);

  await page
    .getByRole('navigation', { name: '申报步骤' })
    .getByRole('button', { name: /业绩成果/ })
    .click();
  const dialog = await addRow(page, /业绩成果/);
  await type(dialog, { 承担专业技术工作项目名称: '没有保存的一条' });
  await page.reload();
  await expect(page.getByText('没有保存的一条')).toBeVisible();
  expect(asked).toEqual(['beforeunload', 'beforeunload']);
});
