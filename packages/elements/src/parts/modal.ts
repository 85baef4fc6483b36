import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type DirectiveResult, directive, type ElementPart } from 'lit/directive.js';
import { isComposing } from '../base/composition.ts';

/** Shows the `<dialog>` it stands on as a modal while it is in the document, and gives the focus back afterwards. */
class ModalDirective extends AsyncDirective {
  #dialog: HTMLDialogElement | undefined;
  #opener: HTMLElement | null = null;
  #close: () => void = () => {};

  render(_close: () => void): unknown {
    return noChange;
  }

  override update(part: ElementPart, [close]: [() => void]): unknown {
    this.#close = close;
    if (!this.#dialog) {
      this.#dialog = part.element as HTMLDialogElement;
      this.#dialog.addEventListener('keydown', this.#onKey);
      this.#dialog.addEventListener('cancel', this.#onCancel);
      this.#open();
    }
    return noChange;
  }

  /** Once Lit has put the element into the document. */
  #open(): void {
    queueMicrotask(() => {
      const dialog = this.#dialog;
      if (!dialog?.isConnected || dialog.open) return;
      this.#opener = focused(dialog.getRootNode());
      dialog.showModal();
      firstFocus(dialog)?.focus();
    });
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (isComposing(event)) return;
    // Prevented here, because Chromium lets a second Esc through `cancel` whatever the page says.
    event.preventDefault();
    this.#close();
  };

  #onCancel = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.#close();
  };

  protected override disconnected(): void {
    this.#dialog?.close();
    if (this.#opener?.isConnected) this.#opener.focus();
  }

  protected override reconnected(): void {
    this.#open();
  }
}

/** What is asked for, else the first control of the body, else the title: never the ✕ that `showModal` would take. */
function firstFocus(dialog: HTMLDialogElement): HTMLElement | null {
  const wanted = [
    '[autofocus]',
    '.zc-dialog-body input, .zc-dialog-body select, .zc-dialog-body textarea, .zc-dialog-body button, .zc-dialog-body a',
    '.zc-dialog-title',
  ];
  for (const selector of wanted) {
    const found = dialog.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

function focused(root: Node): HTMLElement | null {
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return active instanceof HTMLElement ? active : null;
}

export const modal: (close: () => void) => DirectiveResult = directive(ModalDirective);
