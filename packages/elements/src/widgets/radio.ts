import type { DictionaryItem, FieldState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { flag, isInvalid } from './control.ts';
import { renderUnloaded } from './render-unloaded.ts';
import type { Widget, WidgetIds } from './widget.ts';

export const radioWidget: Widget = {
  name: 'radio',
  shape: 'group',
  render: renderRadios,
};

/** One radio button an entry of the field's dictionary; none is chosen until the person does. */
export function renderRadios(field: FieldState, ids: WidgetIds): TemplateResult {
  const choices = field.choices.value;
  const leave = (event: FocusEvent): void => {
    const group = event.currentTarget as HTMLElement;
    if (!(event.relatedTarget instanceof Node && group.contains(event.relatedTarget))) field.leave();
  };
  return html`<div
    class="zc-choices"
    id=${ids.control}
    role="radiogroup"
    aria-labelledby=${ids.label}
    aria-describedby=${ids.describedBy || nothing}
    aria-required=${flag(field.required.value)}
    aria-invalid=${flag(isInvalid(field))}
    @focusout=${leave}
  >${choices ? choices.map((item) => renderRadio(field, ids, item)) : word('loading')}</div>${renderUnloaded(field)}`;
}

function renderRadio(field: FieldState, ids: WidgetIds, item: DictionaryItem): TemplateResult {
  return html`<label class="zc-choice">
    <input
      type="radio"
      name=${ids.control}
      value=${item.code}
      .checked=${field.value.value === item.code}
      ?disabled=${!field.enabled.value}
      @change=${() => field.pick(item)}
    /><span>${item.name}</span>
  </label>`;
}
