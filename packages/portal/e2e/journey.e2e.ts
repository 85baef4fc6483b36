import { expect, test } from '@playwright/test';
import { register, signIn } from './accounts.ts';
import { expectAccessible } from './axe.ts';
import { steps } from './declaration.ts';
import { li } from './people.ts';
import { TestServer } from './server.ts';
import { watch } from './watch.ts';
import { field, openStep, pickEntry, saveAndNext } from './wizard.ts';

test.use({ actionTimeout: 15_000 });

let server: TestServer;
test.beforeAll(async () => {
  server = await TestServer.start();
});
test.afterAll(() => server.stop());

test('an applicant files a declaration, through a reload and a power failure, and finds it again', async ({ page }) => {
  const heard = await watch(page);
  const heading = (name: string) => page.getByRole('heading', { name, exact: true, level: 2 });

  await test.step('registers and signs in', async () => {
    await register(page, server, li);
    await page.getByRole('link', { name: '去登录' }).click();
    await signIn(page, li);
    await expect(page.getByRole('heading', { name: '李示例，您好' })).toBeVisible();
    await expect(page.getByRole('banner')).toContainText(
      /用户名\s*lishili\s*姓名\s*李示例\s*用户类型\s*个人\s*日期\s*\d{4}年\d{2}月\d{2}日 星期[日一二三四五六]/,
    );
    await expectAccessible(page, 'home');
  });

  await test.step('chooses the business and the series', async () => {
    await page
      .getByRole('main')
      .getByRole('link', { name: /^职称业务申报 / })
      .click();
    await expect(page.getByRole('heading', { name: '选择业务' })).toBeFocused();
    await expectAccessible(page, 'business tree');
    await page.getByRole('link', { name: /初级初次职称考核认定/ }).click();
    await expect(page.getByText('440199********0031')).toBeVisible();
    await page.getByLabel('① 单位主管类型').selectOption({ label: '南方人才市场' });
    await page.getByRole('button', { name: /② 认定资格系列/ }).click();
    await pickEntry(page, '出版专业人员（编审）');
    await page.getByRole('button', { name: '确定' }).click();
    await expect(page.getByRole('alert')).toContainText('该系列的初、中级须参加全国统一考试，不办理考核认定');
    await page.getByRole('button', { name: /② 认定资格系列/ }).click();
    await pickEntry(page, '工程技术人员');
    await expectAccessible(page, 'start screen');
    await page.getByRole('button', { name: '确定' }).click();
    await expect(heading('获取历史数据')).toBeVisible();
  });

  await test.step('fills steps 1 to 5', async () => {
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(heading('基本信息').first()).toBeVisible();
    await steps.basicInfo(page);
    await expectAccessible(page, 'step 2, filled');
    await saveAndNext(page);
    await expect(heading('专业技术资格历史情况')).toBeVisible();
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(heading('学位(学历)教育情况')).toBeVisible();
    await steps.education(page);
    await expectAccessible(page, 'step 4, filled');
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(heading('主要专业技术工作经历')).toBeVisible();
    await steps.workExperience(page);
    await expectAccessible(page, 'step 5, filled');
    await page.getByRole('button', { name: '下一步' }).click();
  });

  await test.step('reloads in the middle of step 6: what was typed is still there', async () => {
    await steps.rewardsSummary(page);
    const summary = await field(page, '个人专业技术工作小结').inputValue();
    // The journal has it within a moment; the browser would ask before leaving.
    page.once('dialog', (dialog) => void dialog.accept());
    await page.waitForTimeout(1_000);
    await page.reload();
    await expect(field(page, '个人专业技术工作小结')).toHaveValue(summary);
    await expectAccessible(page, 'step 6, filled');
    await saveAndNext(page);
  });

  await test.step('fills steps 7 to 10', async () => {
    await expect(heading('从事专业技术工作及取得的业绩成果情况')).toBeVisible();
    await steps.achievements(page);
    await expectAccessible(page, 'step 7, filled');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(heading('年度考核结果')).toBeVisible();
    await steps.annualReviews(page);
    await expectAccessible(page, 'step 9, filled');
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(heading('证书、证明材料')).toBeVisible();
    await steps.certificates(page);
    await expectAccessible(page, 'step 10, filled');
  });

  await test.step('the server loses its power and comes back', async () => {
    await server.kill();
    await server.up();
    await page.reload();
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(heading('完成并送审')).toBeVisible();
    await expect(page.getByText('示例镇污水处理站提标改造').first()).toBeVisible();
  });

  await test.step('disagrees first, then agrees and submits', async () => {
    await page.getByRole('radio', { name: '不同意' }).check();
    await page.getByRole('button', { name: '送审', exact: true }).click();
    await expect(page.getByRole('button', { name: /同意承诺后才能送审/ })).toBeVisible();
    await page.getByRole('radio', { name: '同意', exact: true }).check();
    await expectAccessible(page, 'step 11, filled');
    await page.getByRole('button', { name: '送审', exact: true }).click();
    await page.getByRole('dialog', { name: '送审' }).getByRole('button', { name: '确定' }).click();
    const done = page.getByRole('dialog', { name: '送审成功' });
    await expect(done).toContainText('回执号');
    await done.getByRole('button', { name: '确定' }).click();
    await expect(page.getByRole('row', { name: /个人申报.*已送审.*已办/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /单位审核.*待办/ })).toBeVisible();
    await expectAccessible(page, 'submitted');
  });

  await test.step('after another restart everything is still there', async () => {
    await server.kill();
    await server.up();
    await page.goto(`${server.url}/`);
    await expect(page.getByText('待单位审核')).toBeVisible();
    await page.getByRole('link', { name: /^查看/ }).click();
    await openStep(page, '完成并送审');
    await expect(page.getByRole('row', { name: /个人申报.*已送审.*已办/ })).toBeVisible();
    await openStep(page, '基本信息');
    await expect(page.getByText('污水处理设施运行与优化')).toBeVisible();
    await page.goto(`${server.url}/declarations`);
    await expect(page.getByRole('link', { name: /继续填写/ })).toHaveCount(0);
    await page.getByRole('button', { name: /复制为新申报/ }).click();
    await expect(page.getByLabel('同时带入小结')).toBeVisible();
  });

  // The refused series of the start screen is an answer that the browser writes to its console by itself.
  heard.expectQuiet(/status of 422.*\/api\/declarations$/);
});
