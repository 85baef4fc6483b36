import { html } from 'lit';
import { renderRadios } from './radio.ts';
import { readonlyWidget } from './readonly.ts';
import type { Widget } from './widget.ts';

/** A sentence to agree to. Nothing is chosen beforehand: agreeing is an act. */
export const consentWidget: Widget = {
  name: 'consent',
  shape: 'group',
  wide: true,
  drawsReadonly: true,
  render(field, ids, context) {
    const statement = `${ids.control}-statement`;
    const describedBy = `${statement} ${ids.describedBy}`;
    return html`<p class="zc-statement" id=${statement}>${field.model.definition.statement}</p>
      ${context.readonly ? readonlyWidget.render(field, ids, context) : renderRadios(field, { ...ids, describedBy })}`;
  },
};
