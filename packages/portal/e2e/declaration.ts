import { expect, type Page } from '@playwright/test';
import { pdf, photo, scan } from './files.ts';
import { fullYearsSince } from './full-years-since.ts';
import { addRow, attach, choose, field, pick, saveRow, select, type } from './wizard.ts';

const summary = '示例项目中负责污水处理工艺的调试与优化，参与方案编制、现场调试和验收，总结运行数据并提出改进建议。';

/** The sample declaration of spec 16, filled in as a person would, one function a step. */
export const steps = {
  async basicInfo(page: Page): Promise<void> {
    const wizard = page.locator('zc-declaration');
    await wizard
      .locator('zc-photo input[type=file]')
      .first()
      .setInputFiles(await photo());
    await expect(wizard.locator('zc-photo img').first()).toBeVisible();
    await wizard.getByLabel(/照片拍摄时间|照片为近半年内拍摄/).check();
    await expect(field(wizard, '出生日期')).toHaveValue('1995-06-15');
    await field(wizard, '省').selectOption({ label: '广东省' });
    await field(wizard, '市').selectOption({ label: '广州市' });
    await field(wizard, '区（县）').selectOption({ label: '天河区' });
    await select(wizard, { 民族: '汉族', 政治面貌: '群众', '对应专业的全日制学历(学位)': '本科(学士)' });
    await type(wizard, {
      个人住址: '广州市天河区示例路1号',
      个人联系电话: '020-80000000',
      参加工作时间: '20180702',
      现行政职务: '无',
      '获何称号、荣誉、待遇': '无',
      现从事何专业技术工作: '污水处理设施运行与优化',
      从事现专业技术工作年限: String(fullYearsSince(2018, 7, 2)),
    });
    await pick(page, '与认定职称对应的所学专业', '环境工程');
    await pick(page, '现工作单位', '广州示例环境科技有限公司');
    await expect(field(wizard, '单位所属地区')).toHaveValue('440106');
    await choose(wizard, { 是否广州户籍: '是' });
    await pick(page, '认定专业', '生态环境工程');
    await pick(page, '认定资格名称', '助理工程师');
  },

  async education(page: Page): Promise<void> {
    const dialog = await addRow(page, /教育情况/);
    await select(dialog, { 学历: '大学本科毕业', 学习形式: '普通全日制', 学位: '工学学士学位' });
    await type(dialog, {
      毕业院校: '示例大学',
      入学时间: '2014-09-01',
      毕业时间: '2018-06-30',
      '学制（年）': '4',
      学历证书编号: 'SAMPLE201800001',
      学位授予时间: '2018-06-30',
      学位证书编号: 'SAMPLE2018D0001',
    });
    await pick(page, '所学专业', '环境工程');
    await choose(dialog, { 是否与认定专业对应: '是' });
    await attach(dialog, '学历证书', pdf('diploma.pdf'));
    await attach(dialog, '学位证书', await scan('degree.png'));
    await attach(dialog, '学籍验证报告', pdf('verification.pdf'));
    await saveRow(dialog);
  },

  async workExperience(page: Page): Promise<void> {
    const dialog = await addRow(page, /工作经历/);
    await expect(field(dialog, '工作单位')).toHaveValue('广州示例环境科技有限公司');
    await type(dialog, { 部门: '工程部', 从事专业技术工作: '污水处理设施运行与优化', 开始时间: '2018-07-02' });
    await expect(dialog.getByLabel('至今')).toBeChecked();
    await choose(dialog, { 是否缴纳社保: '是', 与认定专业相关: '是' });
    await saveRow(dialog);
  },

  async rewardsSummary(page: Page): Promise<void> {
    const wizard = page.locator('zc-declaration');
    await type(wizard, { 工作期间奖惩情况: '无。', 个人专业技术工作小结: summary.repeat(3) });
  },

  async achievements(page: Page): Promise<void> {
    const dialog = await addRow(page, /业绩成果/);
    await type(dialog, {
      开始时间: '2019-03-01',
      结束时间: '2019-12-20',
      承担专业技术工作项目名称: '示例镇污水处理站提标改造',
      完成情况: '参与方案、调试与验收',
      效果及评价: '出水稳定达标',
    });
    await attach(dialog, '业绩成果佐证材料', pdf('achievement.pdf'));
    await saveRow(dialog);
  },

  async annualReviews(page: Page): Promise<void> {
    const dialog = await addRow(page, /年度考核/);
    await type(dialog, { 考核年度: '2019', 现岗位任职情况及工作量情况: '工艺岗，负责两座站点' });
    await select(dialog, { 考核结果: '合格(称职)' });
    await attach(dialog, '年度考核表', pdf('review-2019.pdf'));
    await saveRow(dialog);
  },

  async certificates(page: Page): Promise<void> {
    const dialog = await addRow(page, /证书、证明材料/, '附件上传');
    await select(dialog, { 附件名称: '在岗在职证明材料' });
    await attach(dialog, '在岗在职证明材料', pdf('in-service.pdf'));
    await dialog.getByRole('button', { name: '上传', exact: true }).click();
    await dialog.getByRole('button', { name: '返回', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  },
} as const;
