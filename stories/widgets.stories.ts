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

const story = (widget: WidgetName): StoryObj<WidgetArgs> => ({ name: widgetSamples[widget].title, args: { widget } });

export const Text: StoryObj<WidgetArgs> = story('text');
export const Textarea: StoryObj<WidgetArgs> = story('textarea');
export const NumberBox: StoryObj<WidgetArgs> = story('number');
export const DateBox: StoryObj<WidgetArgs> = story('date');
export const Year: StoryObj<WidgetArgs> = story('year');
export const Select: StoryObj<WidgetArgs> = story('select');
export const CodePicker: StoryObj<WidgetArgs> = story('codePicker');
export const Region: StoryObj<WidgetArgs> = story('region3');
export const Radio: StoryObj<WidgetArgs> = story('radio');
export const Checkbox: StoryObj<WidgetArgs> = story('checkbox');
export const Readonly: StoryObj<WidgetArgs> = story('readonly');
export const Photo: StoryObj<WidgetArgs> = story('photo');
export const Consent: StoryObj<WidgetArgs> = story('consent');

function filled(widget: WidgetName): JsonObject {
  const { value } = widgetSamples[widget];
  return { [widget]: { filled: value, disabled: value } };
}
