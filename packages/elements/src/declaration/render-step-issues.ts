import type { Issue } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { fire } from '../base/events.ts';
import { summaryClass } from '../parts/error-summary.ts';
import { icon } from '../parts/icon.ts';
import { issueLine } from '../parts/issue-line.ts';
import { word } from '../text/word.ts';
import type { WidgetContext } from '../widgets/widget.ts';

/** Everything that stands in the way of the action, step by step, each a link to where it can be mended. */
export function renderStepIssues(issues: readonly Issue[], context: WidgetContext): TemplateResult {
  const { steps } = context.form.model;
  const title = word('act.issues', { count: issues.length });
  return html`<div class="zc-notice zc-notice-error ${summaryClass}" role="group" tabindex="-1" aria-label=${title}>
    ${icon('error')}
    <div>
      <h2 class="zc-notice-title">${title}</h2>
      ${steps.map((step, index) => {
        const own = issues.filter((issue) => issue.step === step.id);
        if (own.length === 0) return '';
        return html`<h3 class="zc-summary-step">${word('act.issues.step', { position: index + 1, title: step.title })}</h3>
          <ul class="zc-summary-list">
            ${own.map(
              (issue) => html`<li>
                <button
                  type="button"
                  class="zc-link"
                  @click=${(event: Event) => fire(event.currentTarget as HTMLElement, 'zc-go-to', { step: issue.step, path: issue.path })}
                >${issueLine(issue, context.form)}</button>
              </li>`,
            )}
          </ul>`;
      })}
    </div>
  </div>`;
}
