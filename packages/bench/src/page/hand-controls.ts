import type { DictionaryItem } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import type { HandField } from './hand-step-fields.ts';

export interface HandControl {
  value: string;
  described: string;
  wrong: boolean;
  items: readonly DictionaryItem[];
  change(value: string): void;
  leave(): void;
}

type Render = (field: HandField, control: HandControl) => TemplateResult;

export const renderHandControl: Render = (field, control) => controls[field.kind](field, control);

const controls: Readonly<Record<HandField['kind'], Render>> = {
  text: input,
  number: input,
  date: (field, control) => html`<div class="together">${input(field, control)}${button('选择日期')}</div>`,
  pick: (field, control) => html`<div class="together">${input(field, control)}${button('选择')}</div>`,
  select: ({ key }, control) => select(key, control, control.items),
  shown: ({ key }, { value }) => html`<p id=${key}>${value}</p>`,
  photo: ({ key }) => html`<input type="file" id=${key} accept="image/jpeg" />`,
  checkbox: ({ key }, { change }) =>
    html`<span class="choice"><input type="checkbox" id="${key}" @change=${() => change('1')} />照片为近半年内拍摄</span>`,
  radio: ({ key }, { items, value, change }) =>
    html`<div class="choices" role="radiogroup" id=${key}>
      ${items.map(
        (item) =>
          html`<label class="choice"><input type="radio" name=${key} .checked=${item.code === value} @change=${() => change(item.code)} />${item.name}</label>`,
      )}
    </div>`,
  region: ({ key }, control) => {
    const [province = '', prefecture = ''] = control.value.split(' ');
    const under = (parent: string | undefined) => control.items.filter((item) => item.parent === parent);
    return html`<div class="choices">
      ${select(key, control, under(undefined))}
      ${select(`${key}-prefecture`, control, province ? under(province) : [])}
      ${select(`${key}-county`, control, prefecture ? under(prefecture) : [])}
    </div>`;
  },
  textarea: ({ key }, { value, described, wrong, change, leave }) =>
    html`<textarea id=${key} rows="4" aria-describedby=${described} aria-invalid=${wrong} .value=${value} @input=${read(change)} @blur=${leave}></textarea>
      <p class="hint">${value.length}/300</p>`,
};

function input({ key, required }: HandField, { value, described, wrong, change, leave }: HandControl): TemplateResult {
  return html`<input
    type="text"
    id=${key}
    autocomplete="off"
    aria-describedby=${described}
    aria-required=${required === true}
    aria-invalid=${wrong}
    .value=${value}
    @input=${read(change)}
    @blur=${leave}
  />`;
}

function select(id: string, control: HandControl, items: readonly DictionaryItem[]): TemplateResult {
  const { value, described, wrong, change, leave } = control;
  return html`<select id=${id} aria-describedby=${described} aria-invalid=${wrong} @change=${read(change)} @blur=${leave}>
    <option value="">请选择</option>
    ${items.map((item) => html`<option value=${item.code} .selected=${item.code === value}>${item.name}</option>`)}
  </select>`;
}

function button(label: string): TemplateResult {
  return html`<button type="button" aria-label=${label}>…</button>`;
}

function read(change: (value: string) => void): (event: Event) => void {
  return (event) => change((event.target as HTMLInputElement).value);
}
