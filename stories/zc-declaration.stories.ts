import type { Meta } from '@storybook/web-components-vite';
import { type DeclarationArgs, type DeclarationStory, declarationStory } from './declaration-story.ts';

/** 整份申报：步骤导航、保存、送审。数据只在本页内存里，刷新即回到原样。 */
const meta: Meta<DeclarationArgs> = { ...declarationStory, title: '申报/整份申报 zc-declaration' };

export default meta;

export const Complete: DeclarationStory = { name: '已填完' };
export const Empty: DeclarationStory = { name: '刚开始', args: { content: 'empty', step: 'history-import' } };
export const BasicInfo: DeclarationStory = { name: '基本信息未填', args: { content: 'empty' } };
export const Submit: DeclarationStory = { name: '完成并送审', args: { step: 'submit' } };
export const ReadOnly: DeclarationStory = { name: '只读', args: { readonly: true } };
