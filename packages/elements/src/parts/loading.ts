import { html, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';

/** A quiet line while something comes; with `retry`, what to do when it didn't. */
export function renderLoading(failed?: { retry: () => void }): TemplateResult {
  return failed
    ? html`<p class="zc-secondary" role="alert">
        ${word('loading.failed')}
        <button type="button" class="zc-button zc-button-text" @click=${failed.retry}>${word('retry')}</button>
      </p>`
    : html`<p class="zc-secondary">${word('loading')}</p>`;
}
