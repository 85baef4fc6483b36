import { displayValue, type FieldState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { focusPath } from '../base/focus-path.ts';
import { word } from '../text/word.ts';

/** Under the control: 填“无”, the suggestion, and the definition's links. */
export function renderFieldActions(field: FieldState): TemplateResult | typeof nothing {
  const { definition } = field.model;
  const links = Object.values(definition.links ?? {});
  const enabled = field.enabled.value;
  const suggestion = enabled ? field.suggestion.value : null;
  const suggests = suggestion !== null && JSON.stringify(suggestion) !== JSON.stringify(field.value.value);
  const offersNone = enabled && !field.value.value && field.takesNone.value;
  if (!suggests && !offersNone && links.length === 0) return nothing;
  const take = (event: Event, value: typeof suggestion): void => {
    // The button goes with what it offers: one goes on in the control.
    focusPath(event.currentTarget as Node, field.path);
    field.set(value);
    field.leave();
  };
  return html`<div class="zc-field-actions">
    ${
      suggests
        ? html`<span>${word('field.suggestion', { value: displayValue(field.scope.form, field.model, suggestion) })}</span>
          <button type="button" class="zc-button zc-button-text" @click=${(event: Event) => take(event, suggestion)}>
            ${word('field.suggestion.take')}<span class="zc-visually-hidden">${field.model.label}</span>
          </button>`
        : nothing
    }
    ${
      offersNone
        ? html`<span class="zc-secondary">${word('field.none.hint')}</span>
          <button type="button" class="zc-button zc-button-text" @click=${(event: Event) => take(event, word('none'))}>
            ${word('field.none.button')}<span class="zc-visually-hidden">${field.model.label}</span>
          </button>`
        : nothing
    }
    ${links.map((link) => html`<a href=${safeHref(link.href)} target="_blank" rel="noopener noreferrer">${link.label}</a>`)}
  </div>`;
}

/** A definition may come from elsewhere: only addresses that open a page, never `javascript:`. */
function safeHref(href: string): string {
  return /^(https?:|mailto:|tel:|[/#?.])/i.test(href) ? href : '#';
}
