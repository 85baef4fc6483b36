import type { Meta } from '@storybook/web-components-vite';
import { type DeclarationArgs, type DeclarationStory, declarationStory, findInside } from './declaration-story.ts';

/** 一行记录的附件：按材料种类列出已有的和还缺的，可上传、查看、下载、删除。 */
const meta: Meta<DeclarationArgs> = {
  ...declarationStory,
  title: '申报/附件 zc-files',
  args: { ...declarationStory.args, step: 'education' },
};

export default meta;

const press =
  (action: 'upload' | 'browse'): NonNullable<DeclarationStory['play']> =>
  async ({ canvasElement }) => {
    const button = await findInside<HTMLButtonElement>(canvasElement, `[data-action='${action}']`);
    button.click();
  };

export const Upload: DeclarationStory = { name: '上传附件', play: press('upload') };
export const Browse: DeclarationStory = { name: '浏览附件', play: press('browse') };
