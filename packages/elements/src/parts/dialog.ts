import type { TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import { confirmDialog } from './confirm.ts';
import { renderDialogFrame } from './dialog-frame.ts';

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
  const { root, title, body, footer, size = 'narrow', dirty, onClose } = content;
  const close = async (): Promise<void> => {
    if (dirty?.() && !(await confirmLeave(root))) return;
    onClose();
  };
  return renderDialogFrame({ title, body, size, close, footer: footer?.(close) });
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
