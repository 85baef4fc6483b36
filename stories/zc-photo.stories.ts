import type { Meta } from '@storybook/web-components-vite';
import { type DeclarationArgs, type DeclarationStory, declarationStory } from './declaration-story.ts';

/** 个人照片：逐条告知是否符合要求；能在本机改好的（尺寸、比例、大小）给出一键处理。 */
const meta: Meta<DeclarationArgs> = { ...declarationStory, title: '申报/照片 zc-photo' };

export default meta;

export const Empty: DeclarationStory = { name: '未上传', args: { content: 'empty' } };
export const Filled: DeclarationStory = { name: '已上传' };
export const ReadOnly: DeclarationStory = { name: '只读', args: { readonly: true } };
