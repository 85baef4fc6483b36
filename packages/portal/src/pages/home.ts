import { icon } from '@zhicheng/elements';
import { html, type TemplateResult } from 'lit';
import type { Tile } from '../api/catalogue.ts';
import { listDeclarations } from '../api/declarations.ts';
import { Loading } from '../parts/loading.ts';
import { renderMyDeclarations } from '../parts/my-declarations.ts';
import { Page } from './page.ts';

export class HomePage extends Page {
  readonly #catalogue = new Loading(this, () => this.app.catalogue());
  readonly #declarations = new Loading(this, listDeclarations);

  get heading(): string {
    return '首页';
  }

  override get layout(): 'wide' {
    return 'wide';
  }

  override render(): TemplateResult {
    const name = this.app.account.me?.name ?? '';
    return html`
      <h1 tabindex="-1">${name}，您好</h1>
      ${this.#catalogue.render(({ tiles }) => html`<div class="tiles">${tiles.map(renderTile)}</div>`)}
      <section class="zc-card" aria-labelledby="mine">
        <h2 class="zc-card-title" id="mine">最近的申报</h2>
        ${this.#declarations.render((declarations) => renderMyDeclarations(this.app, declarations.slice(0, 3)))}
      </section>
    `;
  }
}

const renderTile = ({ title, description, href }: Tile): TemplateResult => html`
  <a class="tile" href=${href}>
    <span class="tile-text">
      <span class="tile-title">${title}</span>
      <span class="zc-secondary">${description}</span>
    </span>
    ${icon('chevron')}
  </a>
`;
