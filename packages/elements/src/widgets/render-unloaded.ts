import type { FieldState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import { word } from '../text/word.ts';

/** Why there is nothing to choose from, with a way to try at once; nothing while the choices are there or on their way. */
export function renderUnloaded(field: FieldState): TemplateResult | typeof nothing {
  const { dictionary } = field.model.definition;
  const { dictionaries } = field.scope.form.options;
  const problem = dictionary && dictionaries.problem?.(dictionary);
  if (!dictionary || !problem) return nothing;
  return html`<div class="zc-issues" role="status">
    <p class="zc-issue">${icon('error')}<span>${word('widget.unloaded', { problem })}</span></p>
    <button type="button" class="zc-button zc-button-text" @click=${() => dictionaries.retry?.(dictionary)}>
      ${word('retry')}<span class="zc-visually-hidden">${field.model.label}</span>
    </button>
  </div>`;
}
