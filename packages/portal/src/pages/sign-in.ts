import { icon } from '@zhicheng/elements';
import { html, type TemplateResult } from 'lit';
import type { Reference } from '../api/catalogue.ts';
import { Loading } from '../parts/loading.ts';
import '../parts/define-sign-in-form.ts';
import type { SignInForm } from '../parts/sign-in-form.ts';
import { Page } from './page.ts';

export class SignInPage extends Page {
  readonly #catalogue = new Loading(this, () => this.app.catalogue());

  get heading(): string {
    return '登录';
  }

  override get layout(): 'wide' {
    return 'wide';
  }

  override get hasIssues(): boolean {
    return this.querySelector<SignInForm>('portal-sign-in-form')?.hasIssues ?? false;
  }

  override render(): TemplateResult {
    return html`
      <div class="sign-in">
        <section class="zc-card sign-in-form">
          <h1 tabindex="-1">${this.heading}</h1>
          <portal-sign-in-form .app=${this.app} @signed-in=${this.#enter} @form-change=${() => this.requestUpdate()}>
          </portal-sign-in-form>
          <ul class="sign-in-links">
            <li><a href="/register">个人用户注册</a></li>
            <li><a href="/forgotten-password">忘记密码</a></li>
            ${this.#catalogue.value?.pages?.filter(({ atSignIn }) => atSignIn).map((page) => renderLink(page))}
          </ul>
        </section>
        <section class="references" aria-labelledby="references-title">
          <h2 id="references-title">办事指引</h2>
          ${this.#catalogue.render(
            ({ links }) =>
              html`<ul class="reference-list">${links.map((link) => renderLink(link, icon('chevron')))}</ul>`,
          )}
        </section>
      </div>
    `;
  }

  readonly #enter = (): void => {
    const next = new URLSearchParams(location.search).get('next') ?? '/';
    void this.app.go(isOurs(next) ? next : '/', 'replace');
  };
}

const renderLink = ({ href, title }: Reference, mark?: TemplateResult): TemplateResult =>
  html`<li><a href=${href}>${title}${mark}</a></li>`;

/** Only an address of this portal: `//elsewhere` and `/\elsewhere` would lead away. */
const isOurs = (address: string): boolean => /^\/(?![/\\])/.test(address);
