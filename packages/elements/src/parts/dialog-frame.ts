import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { liveRegion } from './announce.ts';
import { icon } from './icon.ts';
import { modal } from './modal.ts';

export interface DialogFrame {
  title: string;
  body: unknown;
  footer?: unknown;
  /** `wide` holds a form or a table. */
  size?: 'narrow' | 'wide';
  /** Asked for by Esc and ✕. */
  close: () => void;
}

/** The `<dialog>` itself, modal while it is in the template: title, scrolling body, footer that stays. */
export function renderDialogFrame(frame: DialogFrame): TemplateResult {
  return html`<dialog
    class="zc-dialog ${frame.size === 'wide' ? 'zc-dialog-wide' : ''}"
    aria-label=${frame.title}
    ${modal(frame.close)}
  >
    <div class="zc-dialog-header">
      <h2 class="zc-dialog-title" tabindex="-1">${frame.title}</h2>
      <button type="button" class="zc-button zc-button-text zc-dialog-close" aria-label=${word('close')} @click=${frame.close}>
        ${icon('cross')}
      </button>
    </div>
    <div class="zc-dialog-body">${frame.body}</div>
    ${frame.footer ? html`<div class="zc-dialog-footer">${frame.footer}</div>` : nothing}
    <div class="zc-visually-hidden ${liveRegion}" role="status"></div>
  </dialog>`;
}
