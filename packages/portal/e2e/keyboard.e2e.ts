import { expect, type Page, test } from '@playwright/test';
import { enter } from './accounts.ts';
import { photo, scan } from './files.ts';
import { arrowDown, focusIsCovered, tabTo } from './keyboard.ts';
import { chen, li, wu } from './people.ts';
import { TestServer } from './server.ts';
import { openDeclaration, startDeclaration } from './wizard.ts';

test.use({ actionTimeout: 15_000 });

let server: TestServer;
test.beforeAll(async () => {
  server = await TestServer.start();
});
test.afterAll(() => server.stop());

async function write(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function list(page: Page, name: RegExp, times: number): Promise<void> {
  await tabTo(page, name);
  await arrowDown(page, times);
}

/** In the picker: type, ↓ to the first entry, Enter. */
async function look(page: Page, name: RegExp, keyword: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog', { name: /^请选择/ }).getByLabel('关键字')).toBeFocused();
  await page.keyboard.type(keyword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: new RegExp(`^选定.*${keyword}`) }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^请选择/ })).toHaveCount(0);
}

async function upload(page: Page, name: RegExp, file: Awaited<ReturnType<typeof scan>>): Promise<void> {
  await tabTo(page, name);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
}

test('steps 2 and 3 can be filled with the keyboard alone', async ({ page }) => {
  await enter(page, server, li);
  const id = await startDeclaration(page, server);
  await openDeclaration(page, server, id, 'basic-info');

  await test.step('step 2', async () => {
    await upload(page, /选择.*照片|照片.*选择/, await photo());
    await expect(page.locator('zc-photo img').first()).toBeVisible();
    await tabTo(page, /照片拍摄时间|照片为近半年内拍摄/);
    await page.keyboard.press('Space');
    await list(page, /^省/, 19);
    await list(page, /^市/, 1);
    await list(page, /^区/, 1);
    await list(page, /^民族/, 1);
    await list(page, /^政治面貌/, 1);
    await write(page, /^个人住址/, '广州市天河区示例路1号');
    await write(page, /^个人联系电话/, '02080000000');
    await write(page, /^参加工作时间/, '2018-7-2');
    await write(page, /^现行政职务$/, '无');
    await write(page, /^获何称号/, '无');
    await write(page, /^现从事何专业技术工作/, '污水处理');
    await write(page, /^从事现专业技术工作年限/, '5');
    await look(page, /^与认定职称对应的所学专业/, '环境工程');
    await list(page, /^对应专业的全日制学历/, 5);
    await look(page, /^现工作单位/, '示例环境');
    await tabTo(page, /^是否广州户籍/);
    await page.keyboard.press('Space');
    await look(page, /^认定专业/, '生态环境工程');
    await look(page, /^认定资格名称/, '助理工程师');
    await tabTo(page, /^保存并下一步/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '专业技术资格历史情况', level: 2 })).toBeVisible();
  });

  await test.step('step 3', async () => {
    await tabTo(page, /^添加/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: /添加 资格/ })).toBeVisible();
    await write(page, /^取得资格时间/, '2019-06-01');
    await list(page, /^取得资格方式/, 1);
    await write(page, /^评委会、认定机构或考试机构/, '示例评审委员会');
    await look(page, /^专业技术资格系列/, '农业技术人员（农艺）');
    await tabTo(page, /^专业技术资格名称/);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: /^选定/ }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await write(page, /^发证机关/, '示例机关');
    await write(page, /^发证日期/, '2019-07-01');
    await write(page, /^资格证号码/, 'SAMPLE2019001');
    await upload(page, /选择文件：专业技术资格证书/, await scan('certificate.png'));
    await expect(page.getByRole('button', { name: /^删除专业技术资格证书/ })).toBeVisible();
    await tabTo(page, /^保存并关闭/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('row', { name: /SAMPLE2019001/ })).toBeVisible();
  });
});

test('what has the focus is never under the bands above and below', async ({ page }) => {
  await enter(page, server, chen);
  await openDeclaration(page, server, await startDeclaration(page, server), 'basic-info');

  for (const [key, last] of [
    ['Tab', /^保存并下一步/],
    ['Shift+Tab', /选择.*照片|照片.*选择/],
  ] as const) {
    await tabTo(page, last, key, async (name) => {
      expect(await focusIsCovered(page), name).toBe(false);
    });
  }
});

test('a tall box reached by Tab stands whole between the bands, on a telephone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page, server, wu);
  await openDeclaration(page, server, await startDeclaration(page, server), 'rewards-summary');

  await tabTo(page, /^个人专业技术工作小结/);

  const bottomOf = async (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
  const footer = await page.locator('.zc-footer').evaluate((element) => element.getBoundingClientRect().top);
  await expect.poll(() => bottomOf('textarea:focus')).toBeLessThan(footer);
});
