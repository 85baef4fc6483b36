import { expect, type Page, test } from '@playwright/test';
import { pdf } from './files.ts';
import { TestServer } from './server.ts';
import { addAchievement, rowsOf, start } from './what-is-kept.ts';
import { saveRow } from './wizard.ts';

test.use({ actionTimeout: 15_000 });

// A server of its own for each: they end it as they like, and none meets another's accounts or limits.
let server: TestServer;
test.beforeEach(async () => {
  server = await TestServer.start();
});
test.afterEach(() => server.stop());

const megabyte = 1024 * 1024;

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

async function beginUpload(page: Page, size: number): Promise<void> {
  await slowly(page, 400 * 1024);
  await page.getByRole('button', { name: /^编辑/ }).first().click();
  const dialog = page.getByRole('dialog', { name: /业绩成果/ });
  await dialog.locator('input[type=file]').first().setInputFiles(pdf('achievement.pdf', size));
  await expect(dialog.getByText(/^[1-9]\d?% ·/)).toBeVisible({ timeout: 20_000 });
}

test('a file on its way outlives a reload and a killed server, and is sent once', async ({ page }) => {
  const { id } = await start(page, server, 'achievements');
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

  const [row] = await rowsOf(page, server, id, '/achievements/');
  expect(row?.attachments).toHaveLength(1);
  expect(row?.attachments).toMatchObject([{ size: 4 * megabyte }]);
  await page.reload();
  await expect(page.getByText(/上传中断/)).toHaveCount(0);
});

test('a file goes on and into its row though nobody opens it, and can be cancelled instead', async ({ page }) => {
  const { id } = await start(page, server, 'achievements');
  await addAchievement(page, '示例项目');
  await beginUpload(page, 3 * megabyte);
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect
    .poll(async () => ((await rowsOf(page, server, id, '/achievements/'))[0]?.attachments as unknown[])?.length, {
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
