import '@zhicheng/elements/code-picker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type SampleDeclaration, sampleDeclaration } from './sample-declaration.ts';

interface PickerArgs {
  dictionary: string;
  title: string;
}

/** 代码选择窗口：逐级查看、关键字、精确查找、空值、返回。 */
const meta: Meta<PickerArgs> = {
  title: '申报/代码选择 zc-code-picker',
  argTypes: { dictionary: { control: 'text', name: '字典' }, title: { control: 'text', name: '标题' } },
  loaders: [async () => ({ declaration: await sampleDeclaration('guangzhou/ecology-junior', 'empty') })],
  render: ({ dictionary, title }, { loaded }) => {
    const { store } = loaded.declaration as SampleDeclaration;
    return html`<zc-code-picker .dictionary=${dictionary} .title=${title} .store=${store}></zc-code-picker>`;
  },
  play: ({ canvasElement }) => {
    void canvasElement.querySelector('zc-code-picker')?.open();
  },
};

export default meta;

export const Tree: StoryObj<PickerArgs> = { name: '多级', args: { dictionary: 'gb8561', title: '选择专业技术职务' } };
export const Flat: StoryObj<PickerArgs> = { name: '单级', args: { dictionary: 'gb3304', title: '选择民族' } };
export const Searched: StoryObj<PickerArgs> = {
  name: '在服务端查找',
  args: { dictionary: 'units', title: '选择单位' },
};
