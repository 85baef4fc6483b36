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

/** Every step of a real form, without a server: conditions, rules and messages work as they will in a declaration. */
const meta: Meta<StepArgs> = {
  title: 'Form/Steps',
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

export const Whole: StoryObj<StepArgs> = {};
export const BasicInfo: StoryObj<StepArgs> = { args: { step: 'basic-info' } };
export const Education: StoryObj<StepArgs> = { args: { step: 'education' } };
export const Publications: StoryObj<StepArgs> = { args: { step: 'publications' } };
export const ReadOnly: StoryObj<StepArgs> = { args: { step: 'basic-info', readonly: true } };
