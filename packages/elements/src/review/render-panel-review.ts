import {
  type Attachment,
  type DeclarationSession,
  displayValue,
  type FieldModel,
  type Form,
  type Json,
  type PanelState,
} from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { word } from '../text/part-word.ts';

export function renderPanelReview(session: DeclarationSession, panel: PanelState): TemplateResult {
  return html`<dl class="zc-review-list">
    ${panel.fields
      .filter((field) => field.visible.value)
      .map((field) => renderItem(session, field.model, field.value.value))}
  </dl>`;
}

/** One label with its value. Long texts have a line of their own, in print as on the screen. */
export function renderItem(session: DeclarationSession, field: FieldModel, value: Json | undefined): TemplateResult {
  const full = field.widget === 'textarea' || field.definition.width === 'full' || field.definition.photo !== undefined;
  return html`<div class=${full ? 'zc-review-full' : ''}>
    <dt>${field.label}</dt>
    <dd>${renderValue(session, session.form, field, value)}</dd>
  </div>`;
}

function renderValue(session: DeclarationSession, form: Form, field: FieldModel, value: Json | undefined): unknown {
  const photo = field.definition.photo ? (value as unknown as Attachment | null | undefined) : null;
  if (photo) {
    const url = session.store.fileUrl(session.snapshot.value.id, photo.id);
    return html`<img class="zc-review-photo" src=${url} alt=${field.label} />`;
  }
  const text = displayValue(form, field, value);
  return text === '' ? html`<span class="zc-static-empty">${word('review.empty')}</span>` : text;
}
