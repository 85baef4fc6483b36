import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type DirectiveResult, directive } from 'lit/directive.js';
import { renderLoading } from '../parts/loading.ts';
import type { LazyPart } from './lazy-part.ts';

/**
 * Draws a heavy part once its module is there, and until then a quiet line. The element is made only when it is defined,
 * so that its properties never wait on an unknown tag.
 */
class LazilyDirective extends AsyncDirective {
  #loading = false;
  #render: () => unknown = () => noChange;

  render(part: LazyPart, render: () => unknown): unknown {
    this.#render = render;
    if (part.ready) return render();
    if (!this.#loading) void this.#load(part);
    return renderLoading();
  }

  async #load(part: LazyPart): Promise<void> {
    this.#loading = true;
    const came = await part.load().then(
      () => true,
      () => false,
    );
    this.#loading = false;
    this.setValue(
      came ? this.#render() : renderLoading({ retry: () => this.setValue(this.render(part, this.#render)) }),
    );
  }
}

export const lazily: (part: LazyPart, render: () => unknown) => DirectiveResult = directive(LazilyDirective);
