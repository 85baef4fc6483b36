import type { FieldState, Json } from '@zhicheng/engine';
import { html, nothing, render, type TemplateResult } from 'lit';
import { pathToId } from '../base/path-to-id.ts';
import { icon } from '../parts/icon.ts';
import { word } from '../text/word.ts';
import { parseDate } from './parse-date.ts';
import { renderTextInput } from './render-text-input.ts';
import type { Widget } from './widget.ts';

/** A box to type into, a calendar for those who rather point, and 至今 where a period may be open. */
export const dateWidget: Widget = {
  name: 'date',
  shape: 'field',
  render(field, ids) {
    const open = openEnd(field);
    const box = (): TemplateResult =>
      renderTextInput(field, ids, {
        inputMode: 'numeric',
        width: 'medium',
        placeholder: word('widget.date.placeholder'),
        normalise: (value) => (typeof value === 'string' ? (parseDate(value) ?? value) : value),
        ...(field.enabled.value && { end: renderCalendar(field) }),
      });
    if (!open) return box();
    return html`${open.ticked ? nothing : box()}<label class="zc-choice">
      <input
        type="checkbox"
        id=${open.ticked ? ids.control : nothing}
        aria-describedby=${ids.describedBy || nothing}
        .checked=${open.ticked}
        ?disabled=${!field.enabled.value}
        @change=${(event: Event) => setOpen(field, event.target as HTMLInputElement)}
      /><span>${open.label}</span>
    </label>`;
  },
};

const byScript = 'showPicker' in HTMLInputElement.prototype;

/**
 * The browser's own calendar behind a button. A date control costs a page more than the box it helps to fill, so it is made
 * when asked for; where it can't be opened by script (Chromium before 99), it lies over the button from the start.
 */
function renderCalendar(field: FieldState): TemplateResult {
  const show = (event: Event): void => {
    const place = (event.currentTarget as HTMLElement).parentElement;
    if (place) openNative(field, place);
  };
  return html`<span class="zc-date-pick">
    <button
      type="button"
      class="zc-button zc-button-icon zc-box-button"
      aria-label=${word('widget.date.pick', { label: field.model.label })}
      @click=${show}
    >${icon('calendar')}</button>${byScript ? nothing : renderNative(field)}
  </span>`;
}

function openNative(field: FieldState, place: HTMLElement): void {
  const find = () => place.querySelector<HTMLInputElement>('[type=date]');
  if (!byScript) {
    find()?.focus();
    return;
  }
  find()?.remove();
  const made = document.createDocumentFragment();
  render(renderNative(field), made);
  place.append(made);
  find()?.showPicker();
}

function renderNative(field: FieldState): TemplateResult {
  const take = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value === '') return;
    field.set(value);
    field.leave();
  };
  return html`<input
    class="zc-date-native ${byScript ? 'zc-date-behind' : ''}"
    type="date"
    tabindex="-1"
    aria-hidden="true"
    min="1900-01-01"
    .value=${parseDate(text(field.value.value)) ?? ''}
    @change=${take}
  />`;
}

/** Null where a period can't be open here. An empty text, unlike null, is a box that waits for a date. */
function openEnd(field: FieldState): { label: string; ticked: boolean } | null {
  const { definition, openEndWhen } = field.model;
  if (!definition.openEnd) return null;
  const { form } = field.scope;
  if (openEndWhen && form.evaluate(openEndWhen, field.scope) !== true) return null;
  return { label: definition.openEnd.label, ticked: field.value.value === null };
}

function setOpen(field: FieldState, tick: HTMLInputElement): void {
  const root = tick.getRootNode() as ShadowRoot;
  field.set(tick.checked ? null : '');
  if (tick.checked) field.leave();
  else root.getElementById(pathToId(field.path))?.focus();
}

function text(value: Json): string {
  return typeof value === 'string' ? value : '';
}
