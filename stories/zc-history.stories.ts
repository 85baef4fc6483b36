import type { Meta } from '@storybook/web-components-vite';
import { type DeclarationArgs, type DeclarationStory, declarationStory } from './declaration-story.ts';
import { type SampleDeclaration, sampleDeclaration } from './sample-declaration.ts';

/** 办理情况：做过什么、现在等谁。 */
const meta: Meta<DeclarationArgs> = {
  ...declarationStory,
  title: '申报/办理情况 zc-history',
  args: { ...declarationStory.args, step: 'submit' },
};

export default meta;

export const NotSubmitted: DeclarationStory = { name: '未送审' };
export const Submitted: DeclarationStory = {
  name: '已送审',
  loaders: [async () => ({ declaration: await submitted() })],
};

async function submitted(): Promise<SampleDeclaration> {
  const declaration = await sampleDeclaration('guangzhou/ecology-junior', 'complete');
  const [action = ''] = (await declaration.store.open(declaration.id)).actions;
  await declaration.store.act(declaration.id, action, {}, 'story');
  return declaration;
}
