import { html, type TemplateResult } from 'lit';
import { listDeclarations } from '../api/declarations.ts';
import { Loading } from '../parts/loading.ts';
import { renderMyDeclarations } from '../parts/my-declarations.ts';
import { Page } from './page.ts';

export class DeclarationsPage extends Page {
  readonly #declarations = new Loading(this, listDeclarations);

  get heading(): string {
    return '我的申报';
  }

  override get layout(): 'wide' {
    return 'wide';
  }

  override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <section class="zc-card">
        ${this.#declarations.render((declarations) => renderMyDeclarations(this.app, declarations))}
      </section>
    `;
  }
}
