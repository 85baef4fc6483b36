import { displayValue, type FieldState, type Json } from '@zhicheng/engine';
import { html, nothing } from 'lit';
import { type Choice, options } from '../base/options.ts';
import { word } from '../text/word.ts';
import { boxClass, flag, isInvalid, renderUnit } from './control.ts';
import { renderUnloaded } from './render-unloaded.ts';
import type { Widget } from './widget.ts';

export const selectWidget: Widget = {
  name: 'select',
  shape: 'field',
  render(field, ids) {
    const choices = field.choices.value;
    const code = codeOf(field.value.value);
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      const item = choices?.find((candidate) => candidate.code === value);
      if (item) field.pick(item);
      else field.set(null);
    };
    const first = { code: '', name: word(choices ? 'widget.choose' : 'loading') };
    return html`<div class=${boxClass(field)}>
      <select
        class="zc-input"
        id=${ids.control}
        autocomplete=${field.model.definition.autocomplete ?? nothing}
        aria-describedby=${ids.describedBy || nothing}
        aria-required=${flag(field.required.value)}
        aria-invalid=${flag(isInvalid(field))}
        ?disabled=${!field.enabled.value}
        @change=${choose}
        @blur=${() => field.leave()}
        ${options([first, ...withStored(field, choices ?? [], code)], code)}
      ></select>${renderUnit(field)}
    </div>${renderUnloaded(field)}`;
  },
};

/** A stored code that may no longer be chosen stays readable, instead of turning into nothing. */
function withStored(field: FieldState, choices: readonly Choice[], code: string): readonly Choice[] {
  if (code === '' || choices.some((item) => item.code === code)) return choices;
  const name = displayValue(field.scope.form, field.model, field.value.value) || code;
  return [...choices, { code, name: choices.length > 0 ? word('widget.retired', { name }) : name }];
}

function codeOf(value: Json): string {
  if (typeof value === 'string') return value;
  const code = value && typeof value === 'object' && !Array.isArray(value) ? value.code : null;
  return typeof code === 'string' ? code : '';
}
