import type { Meta } from '@storybook/web-components-vite';
import { type DeclarationArgs, type DeclarationStory, declarationStory } from './declaration-story.ts';

/** 表格：每一行在窗口里填写，单独保存；窄屏时每行一张卡片。 */
const meta: Meta<DeclarationArgs> = { ...declarationStory, title: '申报/表格 zc-table' };

export default meta;

export const Rows: DeclarationStory = { name: '有记录', args: { step: 'education' } };
export const Empty: DeclarationStory = { name: '没有记录', args: { step: 'education', content: 'empty' } };
export const SeveralTables: DeclarationStory = { name: '一步多表', args: { step: 'publications' } };
export const ReadOnly: DeclarationStory = { name: '只读', args: { step: 'work-experience', readonly: true } };
