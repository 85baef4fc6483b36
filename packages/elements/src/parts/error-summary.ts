import { type Issue, locate } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { fire } from '../base/events.ts';
import { focusPath } from '../base/focus-path.ts';
import { pathToId } from '../base/path-to-id.ts';
import { word } from '../text/word.ts';
import type { WidgetContext } from '../widgets/widget.ts';
import { icon } from './icon.ts';
import { issueLine } from './issue-line.ts';

/** Longer lists stand in two columns. */
const long = 6;

export const summaryClass = 'zc-summary';

/**
 * The list on top of a step or dialog: how many things to mend, each a link. A link moves the focus where the field is on
 * the screen, and otherwise asks the declaration for it by `zc-go-to`, which opens its row. In a row's dialog, `scope` is the
 * row's path. The caller focuses the list with `focusSummary`.
 */
export function renderErrorSummary(
  issues: readonly Issue[],
  context: WidgetContext,
  scope?: string,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const go = (event: Event, issue: Issue): void => {
    const target = event.currentTarget as HTMLElement;
    if (isClosed(issue, target, context, scope) || !focusPath(target, issue.path)) {
      fire(target, 'zc-go-to', { step: issue.step, path: issue.path });
    }
  };
  return html`<div class="zc-notice zc-notice-error ${summaryClass}" role="group" tabindex="-1" aria-label=${word('summary.title', { count: issues.length })}>
    ${icon('error')}
    <div>
      <h2 class="zc-notice-title">${word('summary.title', { count: issues.length })}</h2>
      <ul class="zc-summary-list ${issues.length > long ? 'zc-summary-long' : ''}">
        ${issues.map(
          (issue) => html`<li>
            <button type="button" class="zc-link" @click=${(event: Event) => go(event, issue)}>
              ${issueLine(issue, context.form, scope)}
            </button>
          </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** In a row whose dialog isn't open: its table is on the screen, but not the field. */
function isClosed(issue: Issue, node: Node, { form }: WidgetContext, scope?: string): boolean {
  const root = node.getRootNode() as ShadowRoot;
  const inRow = typeof locate(form.model, issue.path)?.rowId === 'string';
  return inRow && issue.scope !== scope && !root.getElementById(pathToId(issue.path));
}

/** Moves the focus to the summary drawn inside `container`, so that it is read out and seen. */
export function focusSummary(container: ParentNode): void {
  const summary = container.querySelector<HTMLElement>(`.${summaryClass}`);
  summary?.scrollIntoView({ block: 'start' });
  summary?.focus({ preventScroll: true });
}
