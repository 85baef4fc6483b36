import { describeResult, type SectionModel } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import type { WidgetContext } from '../widgets/widget.ts';

/** The first alternative that holds, in its tone; nothing while none can be told yet. Reads signals: call it inside `track`. */
export function renderResult(section: SectionModel, { form }: WidgetContext): TemplateResult | typeof nothing {
  const result = describeResult(section, form);
  if (!result) return nothing;
  return html`<div class="zc-notice zc-notice-${result.tone}" role="status">
    ${icon(result.tone)}
    <p>${result.text}</p>
  </div>`;
}
