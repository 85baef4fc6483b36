import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { type IconName, icon } from './icon.ts';

export interface Banner {
  tone: 'info' | 'warning' | 'error' | 'done';
  icon?: IconName;
  text: string;
  action?: { label: string; run: () => void };
  /** Present: it can be put away. */
  dismiss?: () => void;
}

/** One line about the whole page, with what can be done. */
export function renderBanner(banner: Banner): TemplateResult {
  return html`<div class="zc-notice zc-notice-${banner.tone} zc-banner">
    ${icon(banner.icon ?? banner.tone)}
    <p>${banner.text}</p>
    ${
      banner.action
        ? html`<button type="button" class="zc-button zc-button-text" @click=${banner.action.run}>${banner.action.label}</button>`
        : nothing
    }
    ${
      banner.dismiss
        ? html`<button type="button" class="zc-button zc-button-text" @click=${banner.dismiss}>${word('banner.dismiss')}</button>`
        : nothing
    }
  </div>`;
}
