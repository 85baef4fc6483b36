import type { FieldScope } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { track } from '../base/track.ts';
import type { WidgetContext } from '../widgets/widget.ts';
import { renderField } from './render-field.ts';

/** From so many fields on, those out of sight are left out of layout until they are scrolled to. */
const many = 60;

/** All visible fields of a panel or row, in the two-column grid: labels, controls, hints, issues. Each redraws by itself. */
export function renderFields(scope: FieldScope, context: WidgetContext): TemplateResult {
  const { fields } = scope;
  return html`<div class="zc-fields ${fields.length > many ? 'zc-fields-many' : ''}">
    ${fields.map((field) => track(() => (field.visible.value ? renderField(field, context) : nothing)))}
  </div>`;
}
