import { html, nothing } from 'lit';
import { flag, isInvalid } from './control.ts';
import type { Widget } from './widget.ts';

/** A tick: `true`/`false`, or `'1'`/`'0'` where the data is a yes-no code. */
export const checkboxWidget: Widget = {
  name: 'checkbox',
  shape: 'field',
  render(field, ids) {
    const { definition, label, type } = field.model;
    const [yes, no] = type === 'boolean' ? [true, false] : ['1', '0'];
    return html`<div class="zc-choice">
      <input
        type="checkbox"
        id=${ids.control}
        aria-describedby=${ids.describedBy || nothing}
        aria-required=${flag(field.required.value)}
        aria-invalid=${flag(isInvalid(field))}
        .checked=${field.value.value === yes}
        ?disabled=${!field.enabled.value}
        @change=${(event: Event) => field.set((event.target as HTMLInputElement).checked ? yes : no)}
        @blur=${() => field.leave()}
      />${
        // A second label: the words beside the box tick it, and are part of its name.
        definition.statement
          ? html`<label for=${ids.control}>${definition.statement}</label>`
          : html`<span aria-hidden="true">${label}</span>`
      }
    </div>`;
  },
};
