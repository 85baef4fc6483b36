import type { Meta } from '@storybook/web-components-vite';
import { type DeclarationArgs, type DeclarationStory, declarationStory } from './declaration-story.ts';

/** 每个已开通系列各一张表，全部由 `schemas/` 里的定义画出来；没有样例的表是空的。 */
const meta: Meta<DeclarationArgs> = { ...declarationStory, title: '申报/各系列' };

export default meta;

export const GuangzhouEcologyJunior: DeclarationStory = {
  name: '广州 生态环境 初级',
  args: { form: 'guangzhou/ecology-junior' },
};
export const GuangzhouEcologyIntermediate: DeclarationStory = {
  name: '广州 生态环境 中级',
  args: { form: 'guangzhou/ecology-intermediate' },
};
export const GuangzhouAgronomyJunior: DeclarationStory = {
  name: '广州 农艺 初级',
  args: { form: 'guangzhou/agronomy-junior' },
};
export const GuangzhouAgronomyIntermediate: DeclarationStory = {
  name: '广州 农艺 中级',
  args: { form: 'guangzhou/agronomy-intermediate' },
};
export const GuangzhouInstructorJunior: DeclarationStory = {
  name: '广州 实习指导 初级',
  args: { form: 'guangzhou/instructor-junior' },
};
export const GuangzhouInstructorIntermediate: DeclarationStory = {
  name: '广州 实习指导 中级',
  args: { form: 'guangzhou/instructor-intermediate' },
};
export const GuangzhouPublishing: DeclarationStory = {
  name: '广州 出版 考试登记',
  args: { form: 'guangzhou/publishing-exam-registration' },
};
export const ShenzhenEcologyJunior: DeclarationStory = {
  name: '深圳 生态环境 初级',
  args: { form: 'shenzhen/ecology-junior' },
};
export const ShenzhenEcologyIntermediate: DeclarationStory = {
  name: '深圳 生态环境 中级',
  args: { form: 'shenzhen/ecology-intermediate' },
};
