import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../api/catalogue.ts';

/** The catalogue's closing lines. */
export function renderFooter(catalogue: Catalogue | undefined): TemplateResult {
  return html`
    <footer class="footer">
      ${catalogue?.footer.map((line) => html`<p>${line}</p>`)}
    </footer>
  `;
}
