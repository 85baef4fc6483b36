import type { NoticeDefinition } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { icon } from './icon.ts';

/** What to know before filling in: one block, short lines, bold for what must not be missed. */
export function renderNotice(notices: readonly NoticeDefinition[]): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  return html`<div class="zc-notice zc-notice-warning zc-section-notice" role="note">
    ${icon('warning')}
    <div>
      <p class="zc-notice-title"><strong>${word('notice.title')}</strong></p>
      <ul>${notices.map(({ text, strong }) => html`<li>${strong ? html`<strong>${text}</strong>` : text}</li>`)}</ul>
    </div>
  </div>`;
}
