import type { Meta } from '@storybook/web-components-vite';
import { type DeclarationArgs, type DeclarationStory, declarationStory } from './declaration-story.ts';

/** 送审前通读全份：先列出还要修改的地方，再逐步列出所填内容。 */
const meta: Meta<DeclarationArgs> = { ...declarationStory, title: '申报/总览 zc-review' };

export default meta;

export const Complete: DeclarationStory = { name: '可以送审', args: { step: 'submit' } };
export const Missing: DeclarationStory = { name: '还有缺漏', args: { step: 'submit', content: 'empty' } };
