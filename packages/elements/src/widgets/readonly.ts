import { displayValue } from '@zhicheng/engine';
import { html } from 'lit';
import { word } from '../text/word.ts';
import type { Widget } from './widget.ts';

/** The value in words, for what is given or can't be changed now. */
export const readonlyWidget: Widget = {
  name: 'readonly',
  shape: 'group',
  drawsReadonly: true,
  render(field, ids, context) {
    const text = displayValue(context.form, field.model, field.value.value);
    return html`<p
      class="zc-static ${text === '' ? 'zc-static-empty' : ''}"
      id=${ids.control}
      role="group"
      aria-labelledby=${ids.label}
    >${text === '' ? word('widget.empty') : text}</p>`;
  },
};
