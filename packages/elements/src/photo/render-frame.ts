import type { PhotoPolicy } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** The photo in the shape that is asked for; without one, the outline of a head. */
export function renderFrame({ width, height }: PhotoPolicy, url: string | null, alt: string): TemplateResult {
  const shape = (element: Element | undefined): void => {
    // Chromium 86 has no `aspect-ratio`: a padding in percent is a share of the width around it.
    (element as HTMLElement | undefined)?.style.setProperty('padding-top', `${(height / width) * 100}%`);
  };
  return html`<div class="zc-photo-frame"><div class="zc-photo-shape" ${ref(shape)}>
    ${
      url
        ? html`<img src=${url} alt=${alt} />`
        : html`<svg viewBox="0 0 295 413" aria-hidden="true" focusable="false" preserveAspectRatio="none">
            <ellipse cx="147.5" cy="165" rx="72" ry="94"></ellipse>
            <path d="M20 413c6-84 52-118 94-128 10 14 56 14 67 0 42 10 88 44 94 128"></path>
          </svg>`
    }
  </div></div>`;
}
