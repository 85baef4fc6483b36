import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import type { Message } from './describe-outcome.ts';

/** What came of the last thing the person did. The region stands there empty, so that what comes into it is read out. */
export function renderMessage(message: Message | null): TemplateResult {
  return html`<div class="zc-message" role="status">${
    message
      ? html`<p class="zc-notice zc-notice-${message.tone}">${icon(message.tone)}<span>${message.text}</span></p>`
      : nothing
  }</div>`;
}
