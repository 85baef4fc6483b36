import { displayValue, type FieldState, type Json } from '@zhicheng/engine';
import { html, nothing } from 'lit';
import { typed } from '../base/typed.ts';
import { word } from '../text/word.ts';
import { boxClass, flag, isInvalid, renderUnit } from './control.ts';
import { openPicker } from './open-picker.ts';
import { formatText } from './render-text-input.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** Shows the chosen name; the dialog opens by click, Enter, Space or ↓. With `allowText` a name can be typed as well. */
export const codePickerWidget: Widget = {
  name: 'codePicker',
  shape: 'field',
  render(field, ids, context) {
    const { definition, label } = field.model;
    const enabled = field.enabled.value;
    const byText = definition.allowText === true && enabled;
    const open = (event: Event): void => {
      event.preventDefault();
      if (enabled) void openPicker(event.currentTarget as HTMLElement, field, context);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'ArrowDown' || (!byText && (event.key === 'Enter' || event.key === ' '))) open(event);
    };
    // Read while drawing, not when the control is written: only then is the arrival of the names noticed.
    const waiting = isWaiting(field, context);
    const typing = typed({
      value: field.value.value,
      format: (value) =>
        isText(value) ? nameOf(value) : waiting ? '' : displayValue(context.form, field.model, value),
      parse: (text) => parseName(text, field.value.peek()),
      onType: (value) => field.set(value),
      onLeave: () => (byText ? leave(field) : field.leave()),
    });
    return html`<div class=${boxClass(field, 'long', enabled)}>
    <input
      class="zc-input ${byText ? '' : 'zc-input-pick'}"
      type="text"
      role="combobox"
      aria-haspopup="dialog"
      aria-expanded="false"
      autocomplete="off"
      id=${ids.control}
      placeholder=${waiting ? word('loading') : (definition.placeholder ?? word(byText ? 'widget.pick.placeholder' : 'widget.choose'))}
      aria-describedby=${ids.describedBy || nothing}
      aria-required=${flag(field.required.value)}
      aria-invalid=${flag(isInvalid(field))}
      ?readonly=${!byText}
      @click=${byText ? nothing : open}
      @keydown=${onKey}
      ${typing}
    />${renderUnit(field)}
    <button type="button" class="zc-button zc-box-button" aria-haspopup="dialog" ?hidden=${!enabled} @click=${open}>
      ${word('widget.pick')}<span class="zc-visually-hidden">${label}</span>
    </button>
  </div>`;
  },
};

/** A code is chosen whose name isn't there yet. */
function isWaiting({ model, value }: FieldState, { form }: WidgetContext): boolean {
  const { dictionaries } = form.options;
  const { dictionary } = model.definition;
  return (
    typeof value.value === 'string' &&
    dictionary !== undefined &&
    !dictionaries.isRemote(dictionary) &&
    dictionaries.items(dictionary) === null
  );
}

/** Leaving a typed name that is exactly an entry's means that entry. */
function leave(field: FieldState): void {
  const value = field.value.peek();
  if (isText(value) && value.code === null) {
    const name = nameOf(value).trim();
    const item = field.choices.peek()?.find((candidate) => candidate.name === name && candidate.enabled !== false);
    if (item) field.pick(item);
  }
  field.leave();
}

/** A text that names what is chosen already leaves it so. */
function parseName(text: string, current: Json): Json {
  if (text === '') return null;
  return isText(current) && current.name === text ? current : { code: null, name: text };
}

function isText(value: Json): value is { code: Json; name: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'name' in value;
}

function nameOf(value: { name: Json }): string {
  return formatText(value.name);
}
