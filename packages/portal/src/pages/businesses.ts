import { icon } from '@zhicheng/elements';
import { html, type TemplateResult } from 'lit';
import type { Business } from '../api/catalogue.ts';
import { Loading } from '../parts/loading.ts';
import { Page } from './page.ts';

/** 选择业务: the tree of the catalogue, as nested disclosures down to a link that opens the start screen. */
export class BusinessesPage extends Page {
  readonly #catalogue = new Loading(this, () => this.app.catalogue());

  get heading(): string {
    return '选择业务';
  }

  override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <section class="zc-card">
        <p class="zc-secondary">请选择要申报的级别。</p>
        ${this.#catalogue.render(({ businesses }) => renderBranch(businesses))}
      </section>
    `;
  }
}

const renderBranch = (businesses: readonly Business[]): TemplateResult =>
  html`<ul class="tree">${businesses.map((business) => html`<li>${renderBusiness(business)}</li>`)}</ul>`;

function renderBusiness(business: Business): TemplateResult {
  const { title, children, declarationTitle } = business;
  if (children && children.length > 0) {
    return html`<details open><summary>${title}</summary>${renderBranch(children)}</details>`;
  }
  if (!business.flow || !business.businessLevel) {
    return html`<span class="tree-closed">${title}<span class="zc-tag">暂未开通</span></span>`;
  }
  return html`
    <a class="tree-leaf" href="/start/${business.flow}/${business.businessLevel}">
      <span class="tree-title">${title}</span>${declarationTitle ? html`<span class="zc-secondary">${declarationTitle}</span>` : ''}${icon('chevron')}
    </a>
  `;
}
