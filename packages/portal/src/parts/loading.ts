import { icon } from '@zhicheng/elements';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ApiError, toSentence } from '../api/problem.ts';
import type { App } from '../app.ts';

type Host = ReactiveControllerHost & { readonly app: App };

/** Something a page fetches when it opens: waiting, there, or failed with a way to try again. */
export class Loading<T> implements ReactiveController {
  readonly #host: Host;
  readonly #load: () => Promise<T>;
  value: T | undefined;
  #failure: string | undefined;

  constructor(host: Host, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    void this.reload();
  }

  async reload(): Promise<void> {
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      this.value = await this.#load();
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return this.#host.app.signInAgain();
      this.#failure = toSentence(error);
    }
    this.#host.requestUpdate();
  }

  render(draw: (value: T) => TemplateResult): TemplateResult {
    if (this.#failure !== undefined) return renderFailure(this.#failure, () => void this.reload());
    return this.value === undefined ? html`<p class="waiting" role="status">正在读取…</p>` : draw(this.value);
  }
}

const renderFailure = (sentence: string, retry: () => void): TemplateResult => html`
  <div class="zc-notice zc-notice-error" role="alert">
    ${icon('error')}
    <div>
      <p>${sentence}</p>
      <p class="retry"><button type="button" class="zc-button" @click=${retry}>重试</button></p>
    </div>
  </div>
`;
