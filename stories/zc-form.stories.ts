import '@zhicheng/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import { readForm } from './read-form.ts';

interface StepArgs {
  form: string;
  step: string;
  readonly: boolean;
}

/** 真实表单的每一步，不需要服务器：条件、规则和提示与申报时一样。 */
const meta: Meta<StepArgs> = {
  title: '表单/各步 zc-form',
  argTypes: {
    form: { control: 'select', options: ['guangzhou/ecology-junior', 'guangzhou/ecology-intermediate'] },
    step: { control: 'text' },
    readonly: { control: 'boolean' },
  },
  args: { form: 'guangzhou/ecology-junior', step: '', readonly: false },
  render: ({ form, step, readonly }) =>
    html`${until(
      readForm(form).then(
        ({ definition, validators, dictionaries }) => html`
          <zc-form
            .definition=${definition}
            .validators=${validators}
            .dictionaries=${dictionaries}
            .step=${step}
            .readonly=${readonly}
          ></zc-form>
        `,
      ),
    )}`,
};

export default meta;

export const Whole: StoryObj<StepArgs> = { name: '全部' };
export const BasicInfo: StoryObj<StepArgs> = { name: '基本信息', args: { step: 'basic-info' } };
export const Education: StoryObj<StepArgs> = { name: '教育情况', args: { step: 'education' } };
export const Publications: StoryObj<StepArgs> = { name: '论文、著作', args: { step: 'publications' } };
export const ReadOnly: StoryObj<StepArgs> = { name: '只读', args: { step: 'basic-info', readonly: true } };
