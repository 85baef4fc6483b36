import { countCharacters, type FieldState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { typed } from '../base/typed.ts';
import { word } from '../text/word.ts';
import { boxClass, flag, isInvalid, renderUnit } from './control.ts';
import { formatText, parseText } from './render-text-input.ts';
import type { Widget } from './widget.ts';

/** Above so many characters it gets a taller box. */
const long = 600;

/** Takes what is typed, however long: what is too much is said, never cut off. */
export const textareaWidget: Widget = {
  name: 'textarea',
  shape: 'field',
  wide: true,
  render(field, ids) {
    const limit = limitOf(field);
    const counter = `${ids.control}-counter`;
    const describedBy = [ids.describedBy, limit ? counter : ''].filter(Boolean).join(' ');
    const { definition } = field.model;
    const typing = typed({
      value: field.value.value,
      format: formatText,
      parse: parseText,
      onType: (value) => field.set(value),
      onLeave: () => field.leave(),
    });
    return html`<div class=${boxClass(field, 'full')}>
      <textarea
        class="zc-input"
        id=${ids.control}
        rows=${(limit ?? 0) > long ? 8 : 4}
        placeholder=${definition.placeholder ?? nothing}
        aria-describedby=${describedBy || nothing}
        aria-required=${flag(field.required.value)}
        aria-invalid=${flag(isInvalid(field))}
        ?readonly=${!field.enabled.value}
        @keyup=${showWhole}
        ${typing}
      ></textarea>${renderUnit(field)}
    </div>${limit ? renderCounter(formatText(field.value.value), limit, counter) : nothing}`;
  },
};

/** Reached by Tab, a browser brings the line of the caret into view: the rest of the box may lie under the band below. */
function showWhole({ key, currentTarget }: KeyboardEvent): void {
  if (key === 'Tab') (currentTarget as HTMLElement).scrollIntoView({ block: 'nearest' });
}

function renderCounter(value: string, limit: number, id: string): TemplateResult {
  const count = countCharacters(value);
  const over = count - limit;
  return over > 0
    ? html`<p class="zc-counter zc-counter-over" id=${id}>${word('widget.counter.over', { count, limit, over })}</p>`
    : html`<p class="zc-counter" id=${id}>${word('widget.counter', { count, limit })}</p>`;
}

function limitOf(field: FieldState): number | undefined {
  const { maxLength } = field.model.schema;
  return typeof maxLength === 'number' ? maxLength : undefined;
}
