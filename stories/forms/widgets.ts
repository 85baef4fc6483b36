import type { FieldDefinition, FormDefinition, Json, JsonSchema } from '@zhicheng/engine';

/** A leaf input as a field of its own: what the data is, what the field says, and a value that fills it. */
export interface WidgetSample {
  title: string;
  schema: JsonSchema;
  field: Omit<FieldDefinition, 'label'>;
  value: Json;
}

const text = (maxLength: number): JsonSchema => ({ type: 'string', maxLength });

/** One row a widget; the stories and their form are made from it. */
export const widgetSamples = {
  text: { title: '单行文字', schema: text(50), field: { hint: '按证书原文填写', allowNone: true }, value: '广州' },
  textarea: {
    title: '多行文字',
    schema: text(300),
    field: { width: 'full' },
    value: '参加河涌水质监测，负责采样与分析。',
  },
  number: { title: '数字', schema: { type: 'integer', minimum: 0 }, field: { unit: '年', width: 'short' }, value: 3 },
  date: { title: '日期', schema: { type: 'string', format: 'date' }, field: { width: 'short' }, value: '2018-07-02' },
  year: { title: '年份', schema: { type: 'string', format: 'year' }, field: { width: 'short' }, value: '2018' },
  select: { title: '下拉选择', schema: text(40), field: { dictionary: 'gb3304', width: 'medium' }, value: '01' },
  codePicker: { title: '代码选择', schema: text(40), field: { dictionary: 'gb8561', width: 'medium' }, value: '010' },
  region3: {
    title: '省、市、县',
    schema: { type: 'object' },
    field: { dictionary: 'gb2260', width: 'full' },
    value: { province: '440000', prefecture: '440100', county: '440106' },
  },
  radio: { title: '单选', schema: text(40), field: { dictionary: 'yes-no' }, value: '1' },
  checkbox: { title: '勾选', schema: { type: 'boolean' }, field: { statement: '照片为近半年内拍摄' }, value: true },
  readonly: { title: '只读', schema: text(50), field: {}, value: '李示例' },
  photo: {
    title: '照片',
    schema: { type: 'object' },
    field: { photo: { maxBytes: 512_000, width: 295, height: 413, notice: '蓝色背景，jpg 格式，不超过 500 KB。' } },
    value: null,
  },
  consent: {
    title: '同意声明',
    schema: text(40),
    field: { dictionary: 'consent', statement: '本人承诺所填内容及所附材料真实、准确。' },
    value: '1',
  },
} as const satisfies Record<string, WidgetSample>;

export type WidgetName = keyof typeof widgetSamples;

/** A step a widget; in it the widget empty, filled in, required, and not to be changed. */
export function widgetForm(): FormDefinition {
  const samples: [string, WidgetSample][] = Object.entries(widgetSamples);
  return {
    id: 'stories/widgets',
    version: '1.0.0',
    title: '控件',
    parameters: {},
    schema: {
      type: 'object',
      properties: Object.fromEntries(samples.map(([name, sample]) => [name, schemaOf(sample)])),
    },
    layout: { steps: Object.fromEntries(samples.map(([name, sample]) => [name, stepOf(name, sample)])) },
    rules: {},
    workflow: { initial: 'draft', states: { draft: { label: '待送审', editable: 'all' } }, actions: {} },
  };
}

function schemaOf({ schema }: WidgetSample): JsonSchema {
  return {
    type: 'object',
    required: ['required'],
    properties: { empty: schema, filled: schema, required: schema, disabled: schema },
  };
}

function stepOf(name: string, { title, field }: WidgetSample): FormDefinition['layout']['steps'][string] {
  const widget = { ...field, widget: name };
  const fields = {
    empty: { ...widget, label: `${title}（未填）` },
    filled: { ...widget, label: `${title}（已填）` },
    required: { ...widget, label: `${title}（必填）` },
    disabled: { ...widget, label: `${title}（不可改）`, enabledWhen: 'false' },
  };
  return { title, sections: { [name]: { kind: 'panel', data: `/${name}`, fields } } };
}
