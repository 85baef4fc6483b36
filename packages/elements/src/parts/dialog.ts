import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { confirmDialog } from './confirm.ts';
import { icon } from './icon.ts';
import { modal } from './modal.ts';

export interface DialogContent {
  /** The element that draws it; questions are asked in its root. */
  root: Node;
  title: string;
  body: unknown;
  /** Buttons, least to most important; `close` asks first when there is unsaved input. */
  footer?: (close: () => void) => unknown;
  /** `wide` holds a form or a table. */
  size?: 'narrow' | 'wide';
  /** True: closing asks first. */
  dirty?: () => boolean;
  /** The owner takes the dialog out of its template. */
  onClose: () => void;
}

/**
 * A modal dialog for as long as it is in the template: opened when drawn, closed when gone, focus back where it was.
 * Esc, ✕ and the footer's `close` all end in `onClose`, after asking when there is unsaved input.
 */
export function renderDialog(content: DialogContent): TemplateResult {
  const close = async (): Promise<void> => {
    if (content.dirty?.() && !(await confirmLeave(content.root))) return;
    content.onClose();
  };
  return html`<dialog
    class="zc-dialog ${content.size === 'wide' ? 'zc-dialog-wide' : ''}"
    aria-label=${content.title}
    ${modal(close)}
  >
    <div class="zc-dialog-header">
      <h2 class="zc-dialog-title">${content.title}</h2>
      <button type="button" class="zc-button zc-button-text zc-dialog-close" aria-label=${word('close')} @click=${close}>
        ${icon('cross')}
      </button>
    </div>
    <div class="zc-dialog-body">${content.body}</div>
    ${content.footer ? html`<div class="zc-dialog-footer">${content.footer(close)}</div>` : nothing}
  </dialog>`;
}

function confirmLeave(root: Node): Promise<boolean> {
  return confirmDialog(root, {
    title: word('dialog.unsaved.title'),
    text: word('dialog.unsaved.text'),
    confirm: word('dialog.unsaved.discard'),
    cancel: word('dialog.unsaved.stay'),
    danger: true,
  });
}
