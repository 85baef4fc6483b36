import { html, type TemplateResult } from 'lit';
import { findReference, type Reference } from '../api/catalogue.ts';
import { Loading } from '../parts/loading.ts';
import { Page } from './page.ts';

/** One of the catalogue's texts: a guide, a list, a form to hand in. */
export class ReferencePage extends Page {
  readonly #reference = new Loading(this, async () => ({
    found: findReference(await this.app.catalogue(), this.params.id ?? ''),
  }));

  get heading(): string {
    const reference = this.#reference.value;
    if (!reference) return '办事指引';
    return reference.found?.title ?? '找不到这份指引';
  }

  override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <section class="zc-card prose">
        ${this.#reference.render(({ found }) => (found ? renderReference(found) : html`<p>它可能已经更新或移走，请从登录页或首页重新进入。</p>`))}
      </section>
      <p class="form-actions"><a class="zc-button" href="/">返回首页</a></p>
    `;
  }
}

const renderReference = ({ body }: Reference): TemplateResult =>
  html`${body.map((paragraph) => html`<p>${paragraph}</p>`)}`;
