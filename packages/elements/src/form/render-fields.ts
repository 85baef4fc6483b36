import type { FieldScope, FieldState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { track } from '../base/track.ts';
import type { WidgetContext } from '../widgets/widget.ts';
import { renderField } from './render-field.ts';

/** Longer panels are cut into groups of so many: a group out of sight is left out of layout until it is scrolled to. */
const group = 40;

/** All visible fields of a panel or row, in the two-column grid: labels, controls, hints, issues. Each redraws by itself. */
export function renderFields(scope: FieldScope, context: WidgetContext): TemplateResult {
  const { fields } = scope;
  const draw = (some: readonly FieldState[]): TemplateResult => html`<div class="zc-fields">
    ${some.map((field) => track(() => (field.visible.value ? renderField(field, context) : nothing)))}
  </div>`;
  if (fields.length <= group) return draw(fields);
  const starts = fields.flatMap((_, index) => (index % group === 0 ? [index] : []));
  return html`<div class="zc-fields-many">${starts.map((start) => draw(fields.slice(start, start + group)))}</div>`;
}
