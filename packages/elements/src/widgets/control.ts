import type { FieldDefinition, FieldState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';

type Width = NonNullable<FieldDefinition['width']>;

/** The frame that looks like one control: what is inside it, at its end the unit and a button, and how much room the content needs. */
export function renderBox(field: FieldState, content: unknown, usual: Width = 'long', end?: unknown): TemplateResult {
  const { unit, width = usual } = field.model.definition;
  const room = end ? 'zc-box-button-end' : '';
  const invalid = isInvalid(field) ? 'zc-box-invalid' : '';
  const disabled = field.enabled.value ? '' : 'zc-box-disabled';
  return html`<div class="zc-box zc-box-${width} ${room} ${invalid} ${disabled}">
    ${content}${unit ? html`<span class="zc-unit">${unit}</span>` : nothing}${end ?? nothing}
  </div>`;
}

/** For `aria-invalid`: shown to be wrong; a warning doesn't make it so. */
export function isInvalid(field: FieldState): boolean {
  return field.shownIssues.value.some((issue) => issue.severity === 'error');
}

/** `'true'`/`'false'` for ARIA attributes. */
export function flag(value: boolean): 'true' | 'false' {
  return value ? 'true' : 'false';
}
