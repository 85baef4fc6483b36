import { effect, untracked } from '@preact/signals-core';
import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type DirectiveResult, directive } from 'lit/directive.js';

/**
 * Draws what `render` returns and draws it again, and nothing else, when a signal that it read changes. A keystroke in a
 * form of 1,000 fields thus redraws one field.
 */
class TrackDirective extends AsyncDirective {
  #render: () => unknown = () => noChange;
  #stop: (() => void) | undefined;

  render(render: () => unknown): unknown {
    this.#render = render;
    return this.#start();
  }

  /** Runs the effect once within Lit's own update, whose result is returned; later runs set the value by themselves. */
  #start(): unknown {
    this.#stop?.();
    let first: { value: unknown } | undefined;
    this.#stop = effect(() => {
      const value = this.#render();
      // What drawing sets off (a blur, say) reads signals on its own account, not on this effect's.
      if (first) untracked(() => this.setValue(value));
      else first = { value };
    });
    return first?.value;
  }

  protected override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override reconnected(): void {
    this.setValue(this.#start());
  }
}

export const track: (render: () => unknown) => DirectiveResult = directive(TrackDirective);
