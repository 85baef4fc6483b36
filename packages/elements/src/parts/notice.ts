import type { NoticeDefinition } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { icon } from './icon.ts';

/** What to know before filling in a step: one block, short lines, bold for what must not be missed. */
export function renderStepNotice(notices: readonly NoticeDefinition[]): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  return html`<div class="zc-notice zc-notice-warning" role="note">
    ${icon('warning')}
    <div>
      <p class="zc-notice-title"><strong>${word('notice.title')}</strong></p>
      ${renderLines(notices)}
    </div>
  </div>`;
}

/** The same for one section, quieter. */
export function renderSectionNotice(notices: readonly NoticeDefinition[]): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  return html`<div class="zc-notice zc-section-notice" role="note">${icon('info')}${renderLines(notices)}</div>`;
}

function renderLines(notices: readonly NoticeDefinition[]): TemplateResult {
  return html`<ul>
    ${notices.map(({ text, strong }) => html`<li>${strong ? html`<strong>${text}</strong>` : text}</li>`)}
  </ul>`;
}
