import type { FieldDefinition, FieldState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';

type Width = NonNullable<FieldDefinition['width']>;

/** Classes of the frame that looks like one control, with as much room as the content needs. */
export function boxClass(field: FieldState, usual: Width = 'long', buttonAtEnd = false): string {
  const { width = usual } = field.model.definition;
  const room = buttonAtEnd ? ' zc-box-button-end' : '';
  const invalid = isInvalid(field) ? ' zc-box-invalid' : '';
  const disabled = field.enabled.value ? '' : ' zc-box-disabled';
  return `zc-box zc-box-${width}${room}${invalid}${disabled}`;
}

/** The unit, inside the frame behind the control. */
export function renderUnit(field: FieldState): TemplateResult | typeof nothing {
  const { unit } = field.model.definition;
  return unit ? html`<span class="zc-unit">${unit}</span>` : nothing;
}

/** For `aria-invalid`: shown to be wrong; a warning doesn't make it so. */
export function isInvalid(field: FieldState): boolean {
  return field.shownIssues.value.some((issue) => issue.severity === 'error');
}

/** `'true'`/`'false'` for ARIA attributes. */
export function flag(value: boolean): 'true' | 'false' {
  return value ? 'true' : 'false';
}
