import { icon } from '@zhicheng/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormField, FormIssue, FormState } from './form-state.ts';

export const idOf = (key: string): string => `form-${key}`;

/** Label, hint, control and issue of one field, tied together. `after` stands beside the control, `below` under it. */
export function renderField(
  form: FormState,
  field: FormField,
  { after = nothing as unknown, below = nothing as unknown } = {},
): TemplateResult {
  const id = idOf(field.key);
  const issue = form.issue(field.key);
  const described = [field.hint && `${id}-hint`, issue && `${id}-issue`].filter(Boolean).join(' ');
  return html`
    <div class="zc-field">
      <label class="zc-label ${field.required ? 'zc-required' : ''}" for=${id}>${field.label}</label>
      ${field.hint ? html`<p class="zc-hint" id="${id}-hint">${field.hint}</p>` : nothing}
      <div class="zc-control">
        <span class="zc-box zc-box-${field.width ?? 'long'} ${issue ? 'zc-box-invalid' : ''}">
          ${field.choices ? renderSelect(form, field, described, issue) : renderInput(form, field, described, issue)}
        </span>
        ${after}
      </div>
      ${below} ${renderIssue(`${id}-issue`, issue)}
    </div>
  `;
}

const renderInput = (form: FormState, field: FormField, described: string, issue?: string): TemplateResult => html`
  <input
    class="zc-input"
    id=${idOf(field.key)}
    name=${field.key}
    type=${field.type}
    autocomplete=${field.autocomplete ?? 'off'}
    autocapitalize="off"
    spellcheck="false"
    aria-describedby=${described || nothing}
    aria-invalid=${issue ? 'true' : nothing}
    aria-required=${field.required ? 'true' : nothing}
    .value=${live(form.value(field.key))}
    @input=${(event: Event) => form.set(field.key, (event.target as HTMLInputElement).value)}
    @blur=${(event: FocusEvent) => leave(event, form, field)}
  >
`;

/**
 * Not on the way to a button or link: an issue that appears moves the page, and the click misses what it was meant for.
 * Sending judges anyway.
 */
function leave({ relatedTarget }: FocusEvent, form: FormState, field: FormField): void {
  if (!(relatedTarget instanceof HTMLElement && relatedTarget.matches('button, a'))) form.leave(field.key);
}

const renderSelect = (form: FormState, field: FormField, described: string, issue?: string): TemplateResult => html`
  <select
    class="zc-input"
    id=${idOf(field.key)}
    name=${field.key}
    aria-describedby=${described || nothing}
    aria-invalid=${issue ? 'true' : nothing}
    aria-required=${field.required ? 'true' : nothing}
    @change=${(event: Event) => form.set(field.key, (event.target as HTMLSelectElement).value)}
  >
    ${form.value(field.key) === '' ? html`<option value="">请选择</option>` : nothing}
    ${field.choices?.map(
      ({ code, name }) => html`<option value=${code} ?selected=${code === form.value(field.key)}>${name}</option>`,
    )}
  </select>
`;

export const renderIssue = (id: string, issue: string | undefined): unknown =>
  issue ? html`<p class="zc-issues zc-issue" id=${id}>${icon('error')}<span>${issue}</span></p>` : nothing;

/** 「有 3 处需要处理」 on top of the form; each line leads to its field. */
export function renderSummary(issues: readonly FormIssue[]): unknown {
  if (issues.length === 0) return nothing;
  return html`
    <div class="zc-notice zc-notice-error zc-summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
      ${icon('error')}
      <div>
        <h2 class="zc-notice-title" id="summary-title">有 ${issues.length} 处需要处理</h2>
        <ul class="zc-summary-list">
          ${issues.map(({ key, message }) => html`<li>${key === '' ? message : renderIssueLink(key, message)}</li>`)}
        </ul>
      </div>
    </div>
  `;
}

const renderIssueLink = (key: string, message: string): TemplateResult =>
  html`<button type="button" class="zc-link" @click=${(event: Event) => focusField(event, key)}>${message}</button>`;

/** By `focus()`: an address with # doesn't reach into a shadow root. */
function focusField(event: Event, key: string): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  root.getElementById(idOf(key))?.focus();
}

/** After a form was refused: the summary takes the focus once it is drawn. */
export async function focusSummary(page: HTMLElement & { updateComplete: Promise<unknown> }): Promise<void> {
  await page.updateComplete;
  page.querySelector<HTMLElement>('.zc-summary')?.focus();
}
