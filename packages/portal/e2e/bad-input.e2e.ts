import { expect, type Page, test } from '@playwright/test';
import { answerCaptcha, enter, fillRegistration, signIn } from './accounts.ts';
import { cmykPhoto, pdf, photo, programAsPdf, type TestFile, truncatedPhoto } from './files.ts';
import { chen, li, wu, zhao } from './people.ts';
import { TestServer } from './server.ts';
import {
  addRow,
  attach,
  choose,
  field,
  openDeclaration,
  openStep,
  saveAndNext,
  saveRow,
  select,
  startDeclaration,
  type,
} from './wizard.ts';

test.use({ actionTimeout: 15_000 });

let server: TestServer;
test.beforeAll(async () => {
  server = await TestServer.start();
});
test.afterAll(() => server.stop());

/** On top, focused, and naming what is wrong. */
async function expectSummary(page: Page, ...sentences: readonly RegExp[]): Promise<void> {
  const summary = page.locator('.zc-summary').last();
  await expect(summary).toBeFocused();
  for (const sentence of sentences) await expect(summary).toContainText(sentence);
}

test('wrong password, taken user name, bad identity number: a sentence each, and nothing typed is lost', async ({
  page,
}) => {
  await enter(page, server, li);
  await page.context().clearCookies();

  await page.goto(`${server.url}/sign-in`);
  await signIn(page, { userName: li.userName, password: 'Wrong-2021' });
  await expectSummary(page, /用户名或密码不正确，请核对后重试/);
  await expect(page.getByLabel(/^用户名/)).toHaveValue(li.userName);

  await page.goto(`${server.url}/register`);
  await page.getByLabel('我已阅读').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await fillRegistration(page, { ...chen, idNumber: '440199199506150032' });
  await page.getByRole('button', { name: '下一步' }).click();
  await expectSummary(page, /公民身份号码校验不通过，请逐位核对/, /请填写邮箱验证码/);
  await page.getByRole('button', { name: /公民身份号码校验不通过/ }).click();
  await expect(page.getByLabel(/^公民身份号码/)).toBeFocused();

  await fillRegistration(page, { ...chen, userName: li.userName });
  await expect(page.getByText('公民身份号码校验不通过')).toHaveCount(0);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel(/^邮箱验证码/).fill(await server.mailCode(chen.email));
  await answerCaptcha(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '确认注册' }).click();
  await expectSummary(page, /用户名/);
  await expect(page.getByLabel(/^用户名/)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(/^姓名/)).toHaveValue(chen.name);
});

test('a forgotten password is set anew through the mailed link', async ({ page }) => {
  await enter(page, server, wu);
  await page.context().clearCookies();
  await page.goto(`${server.url}/forgotten-password`);
  await page.getByLabel(/^用户名或公民身份号码/).fill(wu.userName);
  await answerCaptcha(page);
  await page.getByRole('button', { name: '发送链接' }).click();
  await expect(page.getByRole('heading', { name: '请查收邮件' })).toBeFocused();

  await page.goto(server.url + (await server.mailedPath()));
  await page.getByLabel('密码', { exact: true }).fill('Better-2024');
  await page.getByLabel(/^确认密码/).fill('Better-2025');
  await page.getByRole('button', { name: '确定' }).click();
  await expectSummary(page, /确认密码与密码不一致/);
  await page.getByLabel(/^确认密码/).fill('Better-2024');
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByRole('link', { name: '去登录' }).click();
  await signIn(page, { userName: wu.userName, password: 'Better-2024' });
  await expect(page.getByRole('heading', { name: '吴示例，您好' })).toBeVisible();
});

test('bad fields, rows and files each get a sentence that names field and row', async ({ page }) => {
  await enter(page, server, chen);
  const id = await startDeclaration(page, server);
  const slot = page.getByRole('region', { name: /^学历证书/ });
  const refuse = async (file: TestFile, sentence: RegExp): Promise<void> => {
    await slot.locator('input[type=file]').setInputFiles(file);
    await expect(slot.getByRole('listitem').filter({ hasText: file.name })).toContainText(sentence, {
      timeout: 30_000,
    });
  };

  await test.step('301 characters', async () => {
    await openDeclaration(page, server, id, 'rewards-summary');
    const long = '奖'.repeat(301);
    await field(page, '工作期间奖惩情况').fill(long);
    await saveAndNext(page);
    await expectSummary(page, /工作期间奖惩情况最多 300 字，现有 301 字/);
    await expect(page).toHaveTitle(/^有误：/);
    await expect(field(page, '工作期间奖惩情况')).toHaveValue(long);
    await page.getByRole('button', { name: /最多 300 字/ }).click();
    await expect(field(page, '工作期间奖惩情况')).toBeFocused();
  });

  await test.step('files: too big, renamed program', async () => {
    await openStep(page, '学位(学历)教育情况');
    await addRow(page, /教育情况/);
    await refuse(pdf('big.pdf', 20 * 1024 * 1024 + 1), /文件超过 20 MB，无法上传/);
    await refuse(programAsPdf(), /文件内容与扩展名不符/);
    await refuse({ ...programAsPdf(), name: 'setup.exe' }, /不支持的文件格式：\.?exe/);
    await slot
      .getByRole('button', { name: /知道了/ })
      .first()
      .click();
    await page.getByRole('button', { name: '关闭', exact: true }).last().click();
    await page
      .getByRole('button', { name: '不保存，关闭' })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
  });

  await test.step('photos: truncated, CMYK, landscape', async () => {
    await openStep(page, '基本信息');
    const box = page.locator('zc-photo');
    const choosePhoto = (file: TestFile) => box.locator('input[type=file]').first().setInputFiles(file);
    await choosePhoto(await truncatedPhoto());
    await expect(box).toContainText(/照片不能完整读出，.*请换一张/);
    await choosePhoto(await cmykPhoto());
    await expect(box).toContainText(/24 位(真)?彩色/);
    await choosePhoto(await photo({ width: 413, height: 295, name: 'landscape.jpg' }));
    await expect(box).toContainText(/不小于宽 295 × 高 413 像素/);
  });

  await test.step('end before start, two open-ended jobs', async () => {
    await openStep(page, '主要专业技术工作经历');
    const first = await addRow(page, /工作经历/);
    await type(first, {
      工作单位: '广州示例环境科技有限公司',
      部门: '工程部',
      从事专业技术工作: '示例工作',
      开始时间: '2018-07-02',
    });
    await first.getByLabel('至今').uncheck();
    await type(first, { 结束时间: '2017-07-02' });
    await choose(first, { 是否缴纳社保: '是', 与认定专业相关: '是' });
    await first.getByRole('button', { name: '保存并关闭' }).click();
    await expectSummary(page, /结束时间不能早于开始时间/);
    await first.getByLabel('至今').check();
    await saveRow(first);
    const second = await addRow(page, /工作经历/);
    await type(second, {
      工作单位: '广州示例检测技术有限公司',
      部门: '无',
      从事专业技术工作: '示例工作',
      开始时间: '2017-07-02',
    });
    await choose(second, { 是否缴纳社保: '是', 与认定专业相关: '否' });
    await second.getByRole('button', { name: '保存并关闭' }).click();
    await expectSummary(page, /结束时间/);
    await expect(field(second, '工作单位')).toHaveValue('广州示例检测技术有限公司');
    await second.getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByRole('button', { name: '不保存，关闭' }).click();
  });

  await test.step('a row without evidence', async () => {
    await openStep(page, '从事专业技术工作及取得的业绩成果情况');
    const row = await addRow(page, /业绩成果/);
    await type(row, {
      开始时间: '2019-03-01',
      结束时间: '2019-12-20',
      承担专业技术工作项目名称: '示例项目',
      完成情况: '完成',
      效果及评价: '达标',
    });
    await saveRow(row);
    await expect(page.getByRole('button', { name: /第 1 条缺附件：业绩成果佐证材料/ })).toBeVisible();
  });

  await test.step('不同意, then 送审', async () => {
    await openStep(page, '完成并送审');
    await page.getByRole('radio', { name: '不同意' }).check();
    await page.getByRole('button', { name: '送审', exact: true }).click();
    await expect(page.getByRole('button', { name: /同意承诺后才能送审/ })).toBeVisible();
    await page.getByRole('button', { name: /第 1 条.*缺少.*业绩成果佐证材料/ }).click();
    await page.getByRole('button', { name: '保存并离开' }).click();
    const row = page.getByRole('dialog', { name: /编辑 第 1 条 业绩成果/ });
    await attach(row, '业绩成果佐证材料', pdf('proof.pdf'));
    await saveRow(row);
    await expect(page.getByRole('button', { name: /缺附件/ })).toHaveCount(0);
  });
});

test('a series that is not open says so and stays on the page', async ({ page }) => {
  await enter(page, server, zhao);
  await page.goto(`${server.url}/start/regular/junior`);
  await select(page, { '① 单位主管类型': '市直' });
  await page.getByRole('button', { name: /② 认定资格系列/ }).click();
  const dialog = page.getByRole('dialog', { name: /^请选择/ });
  await dialog.getByRole('button', { name: '选定高等学校教师' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await expectSummary(page, /该系列暂未开通网上认定/);
  await expect(page.getByLabel('① 单位主管类型')).toHaveValue('city');
});

test('a declaration that is not there is said so within the page, not at its edge', async ({ page }) => {
  await page.goto(server.url);
  await signIn(page, { userName: 'demo-applicant', password: 'Zhicheng-2026' });
  await expect(page.getByRole('heading', { name: /您好$/ })).toBeVisible();
  await page.goto(`${server.url}/declarations/0123456789abcdef`);
  const heading = page.getByRole('heading', { name: '申报没有打开' });
  await expect(heading).toBeVisible();
  await expect.poll(async () => (await heading.boundingBox())?.x ?? 0).toBeGreaterThan(16);
});
