import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { TestServer } from './server.ts';
import { addAchievement, rewards, rowsOf, start, stored, summary } from './what-is-kept.ts';
import { addRow, field, openDeclaration, save, saveRow, saveState, type } from './wizard.ts';

test.use({ actionTimeout: 15_000 });

// A server of its own for each: they end it as they like, and none meets another's accounts or limits.
let server: TestServer;
test.beforeEach(async () => {
  server = await TestServer.start();
});
test.afterEach(() => server.stop());

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
  const { id } = await start(page, server, 'achievements');
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

  const [row] = await rowsOf(page, server, id, '/achievements/');
  expect(row).toMatchObject({ projectName: '右边的名称' });
  expect(JSON.stringify(row)).toContain('左边的完成情况');
  expect(JSON.stringify(row)).toContain('左边的评价');
  expect(await rowsOf(page, server, id, '/achievements/')).toHaveLength(1);
});

test('what came back says where, and leads there', async ({ page }) => {
  const { id } = await start(page, server, 'achievements');
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
  const { id } = await start(page, server, 'achievements');
  await server.kill();
  const names = Array.from({ length: 6 }, (_, index) => `离线项目 ${index + 1}`);
  for (const name of names) await addAchievement(page, name);
  await expect(saveState(page)).toHaveText('离线，已存本机');
  await server.up();
  await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });

  const rows = (await rowsOf(page, server, id, '/achievements/')) as { projectName: string; orderNo: number }[];
  const sorted = rows.sort((a, b) => a.orderNo - b.orderNo);
  expect(sorted.map(({ projectName }) => projectName)).toEqual(names);
  expect(sorted.map(({ orderNo }) => orderNo)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a server killed while it saves loses nothing of what was typed', async ({ page }) => {
  const { id } = await start(page, server, 'rewards-summary');
  for (let round = 1; round <= 4; round++) {
    const text = `第 ${round} 次填写的内容`;
    await type(page, { [rewards]: text });
    await page.getByRole('button', { name: '保存', exact: true }).click({ noWaitAfter: true });
    await page.waitForTimeout(round * 3);
    await server.kill();
    await server.up();
    await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });
    expect((await stored(page, server, id))['/rewardsSummary']?.rewardsPunishments).toBe(text);
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('where the browser keeps nothing it says so, and sends all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  const { id } = await start(page, server, 'rewards-summary');
  await type(page, { [rewards]: '不能存本机的内容' });
  await server.kill();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(saveState(page)).toHaveText('离线，未保存');
  await expect(page.getByText('请不要关闭或刷新本页')).toBeVisible();
  await server.up();
  await expect(saveState(page)).toHaveText(/^已保存/, { timeout: 45_000 });
  expect((await stored(page, server, id))['/rewardsSummary']?.rewardsPunishments).toBe('不能存本机的内容');
});

test('back and forward with a row open keep what was typed in it', async ({ page }) => {
  const { id } = await start(page, server, 'achievements');
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
  await start(page, server, 'rewards-summary');
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
