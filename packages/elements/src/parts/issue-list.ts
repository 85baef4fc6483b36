import { describeIssue, type FormModel, type Issue } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { icon } from './icon.ts';

/**
 * What is wrong at one place: icon and sentence each, warnings in amber. It stands in the document even when empty, because
 * assistive technology announces only what changes inside a live region.
 */
export function renderIssueList(issues: readonly Issue[], model: FormModel, id: string): TemplateResult {
  return html`<div class="zc-issues" id=${id} aria-live="polite">
    ${issues.map((issue) => {
      const warning = issue.severity === 'warning';
      return html`<p class="zc-issue ${warning ? 'zc-issue-warning' : ''}">
        ${icon(warning ? 'warning' : 'error')}
        <span><span class="zc-visually-hidden">${word(warning ? 'issue.warning' : 'issue.error')}</span>${describeIssue(issue, model)}</span>
      </p>`;
    })}
  </div>`;
}
