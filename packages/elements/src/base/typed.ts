import type { Json } from '@zhicheng/engine';
import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type DirectiveResult, directive, type ElementPart } from 'lit/directive.js';
import { isComposing } from './composition.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export interface Typing {
  value: Json;
  /** How a value is shown. */
  format(value: Json): string;
  /** What a text means; null for an empty one. */
  parse(text: string): Json;
  /** While the person types, once what they type is theirs: never during a composition. */
  onType(value: Json): void;
  onLeave(): void;
}

/**
 * Ties a text control to a value, and keeps the one promise that Chinese input needs: between `compositionstart` and
 * `compositionend` nothing is read, judged or written back. What stands in the control is rewritten only when it means
 * something else than the value; on leaving, to its usual form.
 */
class TypedDirective extends AsyncDirective {
  #control: TextControl | undefined;
  #typing: Typing | undefined;
  #composing = false;

  render(_typing: Typing): unknown {
    return noChange;
  }

  override update(part: ElementPart, [typing]: [Typing]): unknown {
    this.#typing = typing;
    if (!this.#control) {
      this.#control = part.element as TextControl;
      this.#control.value = typing.format(typing.value);
      this.#listen(this.#control);
    } else if (!this.#composing && !same(typing.parse(this.#control.value), typing.value)) {
      this.#control.value = typing.format(typing.value);
    }
    return noChange;
  }

  #listen(control: TextControl): void {
    const report = (): void => this.#typing?.onType(this.#typing.parse(control.value));
    control.addEventListener('compositionstart', () => {
      this.#composing = true;
    });
    // Last of all events of a composition in Chromium; elsewhere an `input` follows, which repeats the same report.
    control.addEventListener('compositionend', () => {
      this.#composing = false;
      report();
    });
    control.addEventListener('input', () => {
      if (!this.#composing) report();
    });
    control.addEventListener('blur', () => {
      this.#composing = false;
      this.#typing?.onLeave();
      if (this.#typing) control.value = this.#typing.format(this.#typing.value);
    });
    control.addEventListener('keydown', (event) => {
      // The Enter that takes a candidate must not reach a dialog or form around.
      if ((event as KeyboardEvent).key === 'Enter' && isComposing(event as KeyboardEvent)) event.stopPropagation();
    });
  }
}

function same(left: Json, right: Json): boolean {
  return left === right || ((left === null || left === '') && (right === null || right === ''));
}

export const typed: (typing: Typing) => DirectiveResult = directive(TypedDirective);
