import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type DirectiveResult, directive } from 'lit/directive.js';
import { renderLoading } from '../parts/loading.ts';

/**
 * Draws a heavy part once its module is there, and until then a quiet line. The element is made only when it is defined,
 * so that its properties never wait on an unknown tag.
 */
class LazilyDirective extends AsyncDirective {
  #state: 'new' | 'loading' | 'ready' | 'failed' = 'new';
  #render: () => unknown = () => noChange;

  render(load: () => Promise<unknown>, render: () => unknown): unknown {
    this.#render = render;
    if (this.#state === 'ready') return render();
    if (this.#state !== 'loading') void this.#load(load);
    return renderLoading();
  }

  async #load(load: () => Promise<unknown>): Promise<void> {
    this.#state = 'loading';
    try {
      await load();
      this.#state = 'ready';
      this.setValue(this.#render());
    } catch {
      this.#state = 'failed';
      this.setValue(renderLoading({ retry: () => this.setValue(this.render(load, this.#render)) }));
    }
  }
}

export const lazily: (load: () => Promise<unknown>, render: () => unknown) => DirectiveResult =
  directive(LazilyDirective);
