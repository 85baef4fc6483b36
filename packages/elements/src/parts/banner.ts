import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { type IconName, icon } from './icon.ts';

export interface Banner {
  tone: 'info' | 'warning' | 'error' | 'done';
  icon?: IconName;
  text: string;
  actions?: readonly BannerAction[];
  /** Present: it can be put away. */
  dismiss?: () => void;
}

export interface BannerAction {
  label: string;
  run(): unknown;
}

/** One line about the whole page, with what can be done. */
export function renderBanner({ tone, text, actions = [], dismiss, ...banner }: Banner): TemplateResult {
  const buttons = dismiss ? [...actions, { label: word('banner.dismiss'), run: dismiss }] : actions;
  return html`<div class="zc-notice zc-notice-${tone} zc-banner">
    ${icon(banner.icon ?? tone)}
    <p>${text}</p>
    ${buttons.length > 0 ? html`<div class="zc-banner-actions">${buttons.map(renderButton)}</div>` : nothing}
  </div>`;
}

function renderButton({ label, run }: BannerAction): TemplateResult {
  return html`<button type="button" class="zc-button zc-button-text" @click=${() => void run()}>${label}</button>`;
}
