import type { FieldState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { pathToId } from '../base/path-to-id.ts';
import { renderIssueList } from '../parts/issue-list.ts';
import { findWidget } from '../widgets/index.ts';
import type { WidgetContext, WidgetIds } from '../widgets/widget.ts';
import { renderFieldActions } from './render-field-actions.ts';

/** One field with everything around its control. Reads signals: call it inside `track`. */
export function renderField(field: FieldState, context: WidgetContext): TemplateResult {
  const { definition, label } = field.model;
  const widget = findWidget(field, context);
  const readonly = widget.name === 'readonly';
  const required = !readonly && !context.readonly && field.required.value;
  const id = pathToId(field.path);
  const hint = readonly ? undefined : definition.hint;
  const notice = context.readonly ? undefined : definition.notice;
  const ids: WidgetIds = {
    control: id,
    label: `${id}-label`,
    describedBy: [hint && `${id}-hint`, notice && `${id}-notice`, `${id}-issues`].filter(Boolean).join(' '),
  };
  const full = definition.width === 'full' || widget.wide;
  return html`<div class="zc-field ${full ? 'zc-field-full' : ''}">
    <label class="zc-label ${required ? 'zc-required' : ''}" id=${ids.label} for=${widget.shape === 'field' ? ids.control : nothing}>${label}</label>
    ${hint ? html`<p class="zc-hint" id="${id}-hint">${hint}</p>` : nothing}
    ${notice ? html`<p class="zc-field-notice" id="${id}-notice">${notice}</p>` : nothing}
    ${widget.render(field, ids, context)}
    ${readonly ? nothing : renderFieldActions(field)}
    ${renderIssueList(field.shownIssues.value, context.form.model, `${id}-issues`)}
  </div>`;
}
