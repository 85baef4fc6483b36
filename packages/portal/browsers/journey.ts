import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { solve } from '../e2e/captcha.ts';
import { pdf, photo, scan, type TestFile } from '../e2e/files.ts';
import { fullYearsSince } from '../e2e/full-years-since.ts';
import { li } from '../e2e/people.ts';
import type { TestServer } from '../e2e/server.ts';
import type { Camera } from './camera.ts';
import type { Screen } from './screen.ts';

export interface Journey {
  readonly screen: Screen;
  readonly server: TestServer;
  readonly camera: Camera;
  /** Where files to be uploaded are put. */
  readonly folder: string;
}

export interface Stage {
  readonly name: string;
  run(journey: Journey): Promise<void>;
}

const summary = '示例项目中负责污水处理工艺的调试与优化，参与方案编制、现场调试和验收，总结运行数据并提出改进建议。';

/** One declaration, filed end to end as a person would: the sample of the specification, as in `e2e/journey.e2e.ts`. */
export const stages: readonly Stage[] = [
  {
    name: 'register',
    async run({ screen, server, camera }) {
      await screen.page.goto(`${server.url}/`);
      await screen.click('个人用户注册');
      await screen.tick(/^我已阅读并同意服务协议/);
      await screen.click('下一步');
      await screen.type({
        用户名: li.userName,
        密码: li.password,
        确认密码: li.password,
        姓名: li.name,
        公民身份号码: li.idNumber,
        移动电话: li.mobile,
        电子邮箱: li.email,
      });
      await screen.click('获取验证码');
      await screen.type({ 邮箱验证码: await server.mailCode(li.email) });
      await screen.click('点击获取');
      await camera.look('register');
      await screen.click(/改用文字题$/);
      const question = await screen.read('.captcha-question');
      await screen.type({ 验证码: solve(question) });
      await screen.click('下一步');
      await screen.click('确认注册');
      await screen.see(/已注册成功/);
    },
  },
  {
    name: 'sign-in',
    async run({ screen, camera }) {
      await screen.click('去登录');
      await camera.look('sign-in');
      await screen.type({ 用户名: li.userName, 密码: li.password });
      await screen.click('登录');
      await screen.see('李示例，您好');
      await camera.look('home');
    },
  },
  {
    name: 'start',
    async run({ screen, camera }) {
      await screen.click(/^职称业务申报 /);
      await screen.click(/初级初次职称考核认定/);
      await screen.select({ '① 单位主管类型': '南方人才市场' });
      await screen.pick(/② 认定资格系列/, '工程技术人员');
      await camera.look('start');
      await screen.click(/确定$/);
      await screen.seeHeading('获取历史数据');
      await camera.look('step-1');
      await screen.click('下一步');
    },
  },
  {
    name: 'basic-info',
    async run({ screen, camera, folder }) {
      await screen.seeHeading('基本信息');
      await screen.upload(await put(folder, await photo()));
      await screen.tick(/照片拍摄时间|照片为近半年内拍摄/);
      await screen.seeValue('出生日期', '1995-06-15');
      await screen.select({ 省: '广东省' });
      await screen.select({ 市: '广州市' });
      await screen.select({ '区（县）': '天河区' });
      await screen.select({ 民族: '汉族', 政治面貌: '群众', '对应专业的全日制学历(学位)': '本科(学士)' });
      await screen.type({
        个人住址: '广州市天河区示例路1号',
        个人联系电话: '020-80000000',
        参加工作时间: '20180702',
        现行政职务: '无',
        '获何称号、荣誉、待遇': '无',
        现从事何专业技术工作: '污水处理设施运行与优化',
        从事现专业技术工作年限: String(fullYearsSince(2018, 7, 2)),
      });
      await screen.seeValue('参加工作时间', '2018-07-02');
      await screen.click(/^选择… ?与认定职称对应的所学专业$/);
      await camera.look('code-picker');
      await screen.pickEntry('环境工程');
      await screen.pick(/^选择… ?现工作单位$/, '广州示例环境科技有限公司');
      await screen.seeValue('单位所属地区', '440106');
      await screen.tick('是', /^是否广州户籍/);
      await screen.pick(/^选择… ?认定专业$/, '生态环境工程');
      await screen.pick(/^选择… ?认定资格名称$/, '助理工程师');
      await camera.look('basic-info');
      await screen.click('保存并下一步');
      await screen.seeHeading('专业技术资格历史情况');
      await screen.click('下一步');
    },
  },
  {
    name: 'education',
    async run({ screen, camera, folder }) {
      await screen.seeHeading('学位(学历)教育情况');
      await screen.click('添加');
      await screen.select({ 学历: '大学本科毕业', 学习形式: '普通全日制', 学位: '工学学士学位' });
      await screen.type({
        毕业院校: '示例大学',
        入学时间: '2014-09-01',
        毕业时间: '2018-06-30',
        '学制（年）': '4',
        学历证书编号: 'SAMPLE201800001',
        学位授予时间: '2018-06-30',
        学位证书编号: 'SAMPLE2018D0001',
      });
      await screen.pick(/^选择… ?所学专业$/, '环境工程');
      await screen.tick('是', /^是否与认定专业对应/);
      await camera.look('row-dialog');
      await screen.attach(await put(folder, pdf('diploma.pdf')), /^学历证书/);
      await screen.attach(await put(folder, await scan('degree.png')), /^学位证书/);
      await screen.attach(await put(folder, pdf('verification.pdf')), /^学籍验证报告/);
      await camera.look('row-files');
      await screen.click('保存并关闭');
      await screen.see('示例大学');
      await camera.look('table');
      await screen.click('下一步');
    },
  },
  {
    name: 'work-experience',
    async run({ screen }) {
      await screen.seeHeading('主要专业技术工作经历');
      await screen.click('添加');
      await screen.seeValue('工作单位', '广州示例环境科技有限公司');
      await screen.type({ 部门: '工程部', 从事专业技术工作: '污水处理设施运行与优化', 开始时间: '2018-07-02' });
      await screen.tick('是', /^是否缴纳社保/);
      await screen.tick('是', /^与认定专业相关/);
      await screen.click('保存并关闭');
      await screen.see('工程部');
      await screen.click('下一步');
    },
  },
  {
    name: 'outage and reload',
    async run({ screen, server, camera }) {
      await screen.seeHeading('工作期间奖惩情况/个人专业技术工作小结');
      await screen.type({ 工作期间奖惩情况: '无。', 个人专业技术工作小结: summary.repeat(3) });
      await server.kill();
      await screen.click('保存');
      await screen.see('离线，已存本机');
      await camera.look('offline');
      await server.up();
      await screen.click('保存');
      await screen.see(/^已保存 \d/);
      await screen.page.reload();
      await screen.seeValue('个人专业技术工作小结', summary.repeat(3));
      await screen.click('保存并下一步');
    },
  },
  {
    name: 'achievements',
    async run({ screen, folder }) {
      await screen.seeHeading('从事专业技术工作及取得的业绩成果情况');
      await screen.click('添加');
      await screen.type({
        开始时间: '2019-03-01',
        结束时间: '2019-12-20',
        承担专业技术工作项目名称: '示例镇污水处理站提标改造',
        完成情况: '参与方案、调试与验收',
        效果及评价: '出水稳定达标',
      });
      await screen.attach(await put(folder, pdf('achievement.pdf')), /^业绩成果佐证材料/);
      await screen.click('保存并关闭');
      await screen.see('示例镇污水处理站提标改造');
      await screen.click('下一步');
      await screen.seeHeading(/^公开发表/);
      await screen.click('下一步');
    },
  },
  {
    name: 'annual-reviews',
    async run({ screen, folder }) {
      await screen.seeHeading('年度考核结果');
      await screen.click('添加');
      await screen.type({ 考核年度: '2019', 现岗位任职情况及工作量情况: '工艺岗，负责两座站点' });
      await screen.select({ 考核结果: '合格(称职)' });
      await screen.attach(await put(folder, pdf('review-2019.pdf')), /^年度考核表/);
      await screen.click('保存并关闭');
      await screen.see('合格(称职)');
      await screen.click('下一步');
    },
  },
  {
    name: 'certificates',
    async run({ screen, folder }) {
      await screen.seeHeading('证书、证明材料');
      await screen.click('附件上传');
      await screen.select({ 附件名称: '在岗在职证明材料' });
      await screen.attach(await put(folder, pdf('in-service.pdf')), /^在岗在职证明材料/);
      await screen.click('上传');
      await screen.see('第 1 条已保存，请填写下一条');
      await screen.click('返回');
      await screen.click('下一步');
    },
  },
  {
    name: 'submit',
    async run({ screen, camera }) {
      await screen.seeHeading('完成并送审');
      await screen.see(/示例镇污水处理站提标改造/);
      await camera.look('review');
      await screen.tick('同意');
      await screen.click('送审');
      await screen.click('确定');
      await screen.see(/回执号/);
      await camera.look('receipt');
      await screen.click('确定');
      await screen.see(/个人申报.*已送审.*已办/);
      await camera.look('history');
    },
  },
];

/** Writes a file where it can be uploaded from. */
export async function put(folder: string, { name, buffer }: TestFile): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, buffer);
  return path;
}
