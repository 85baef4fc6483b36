import '@zhicheng/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { JsonObject } from '@zhicheng/engine';
import { html } from 'lit';
import { type WidgetName, widgetSamples } from './forms/widgets.ts';
import { type BuiltForm, readForm } from './read-form.ts';

interface WidgetArgs {
  widget: WidgetName;
}

/** 每种控件的四种样子：未填、已填、必填而未填、不可改。 */
const meta: Meta<WidgetArgs> = {
  title: '控件',
  argTypes: { widget: { table: { disable: true } } },
  loaders: [async () => ({ built: await readForm('stories/widgets', '/stories') })],
  render: ({ widget }, { loaded }) => {
    const { definition, validators, dictionaries } = loaded.built as BuiltForm;
    return html`<zc-form
      .definition=${definition}
      .validators=${validators}
      .dictionaries=${dictionaries}
      .value=${filled(widget)}
      .step=${widget}
    ></zc-form>`;
  },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('zc-form');
    while (!form?.shadowRoot?.querySelector('.zc-field')) await new Promise((resolve) => setTimeout(resolve, 50));
    form.reportValidity();
  },
};

export default meta;

export const Text: StoryObj<WidgetArgs> = { name: '单行文字', args: { widget: 'text' } };
export const Textarea: StoryObj<WidgetArgs> = { name: '多行文字', args: { widget: 'textarea' } };
export const NumberBox: StoryObj<WidgetArgs> = { name: '数字', args: { widget: 'number' } };
export const DateBox: StoryObj<WidgetArgs> = { name: '日期', args: { widget: 'date' } };
export const Year: StoryObj<WidgetArgs> = { name: '年份', args: { widget: 'year' } };
export const Select: StoryObj<WidgetArgs> = { name: '下拉选择', args: { widget: 'select' } };
export const CodePicker: StoryObj<WidgetArgs> = { name: '代码选择', args: { widget: 'codePicker' } };
export const Region: StoryObj<WidgetArgs> = { name: '省、市、县', args: { widget: 'region3' } };
export const Radio: StoryObj<WidgetArgs> = { name: '单选', args: { widget: 'radio' } };
export const Checkbox: StoryObj<WidgetArgs> = { name: '勾选', args: { widget: 'checkbox' } };
export const Readonly: StoryObj<WidgetArgs> = { name: '只读', args: { widget: 'readonly' } };
export const Photo: StoryObj<WidgetArgs> = { name: '照片', args: { widget: 'photo' } };
export const Consent: StoryObj<WidgetArgs> = { name: '同意声明', args: { widget: 'consent' } };

function filled(widget: WidgetName): JsonObject {
  const { value } = widgetSamples[widget];
  return { [widget]: { filled: value, disabled: value } };
}
