import { announce, standLiveRegion, theme } from '@zhicheng/elements';
import { type CSSResultOrNative, html, LitElement, type TemplateResult } from 'lit';
import { Account } from '../account/account.ts';
import { recall, remember } from '../account/memory.ts';
import { type Catalogue, getCatalogue } from '../api/catalogue.ts';
import { toSentence } from '../api/problem.ts';
import type { App } from '../app.ts';
import type { Page } from '../pages/page.ts';
import { type Place, Router } from '../router/router.ts';
import { declarations } from '../styles/declarations.ts';
import { forms } from '../styles/forms.ts';
import { header } from '../styles/header.ts';
import { pages } from '../styles/pages.ts';
import { shell } from '../styles/shell.ts';
import { systemName } from '../text/names.ts';
import { renderFooter } from './footer.ts';
import { renderHeader } from './header.ts';

/** The application's frame: header, the page of the address in hand, footer. */
export class ZcPortal extends LitElement implements App {
  static override styles: CSSResultOrNative[] = [...theme, shell, header, forms, pages, declarations];

  readonly account: Account = new Account(() => this.requestUpdate());
  large: boolean = recall('elderly');
  readonly #router = new Router(this, (place) => void this.#open(place));
  #catalogue: Promise<Catalogue> | undefined;
  #known: Catalogue | undefined;
  #page: Page | undefined;
  #place: Place | undefined;
  #failure: string | undefined;

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    this.toggleAttribute('large', this.large);
    void this.catalogue().catch(() => undefined);
    if (recall('signedIn')) this.#router.anticipate();
    // A server that can't tell who we are is asked again for the first page that has to know.
    await this.account.load().catch(() => undefined);
    this.#router.mayLeave = async () => this.#page?.mayLeave() ?? true;
    this.#router.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#router.stop();
  }

  catalogue(): Promise<Catalogue> {
    this.#catalogue ??= getCatalogue().then(
      (catalogue) => {
        this.#known = catalogue;
        this.requestUpdate();
        return catalogue;
      },
      (error: unknown) => {
        this.#catalogue = undefined;
        throw error;
      },
    );
    return this.#catalogue;
  }

  go(address: string, how: 'push' | 'replace' = 'push'): Promise<void> {
    return this.#router.go(address, how);
  }

  announce(text: string): void {
    if (this.shadowRoot?.firstElementChild) announce(this.shadowRoot.firstElementChild, text);
  }

  signInAgain(): void {
    this.account.expire();
    void this.go(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`, 'replace');
  }

  titled(heading: string, hasIssues: boolean): void {
    document.title = `${hasIssues ? '有误：' : ''}${heading} · ${systemName}`;
    // A page that could not open what it should takes other room than the thing itself.
    if (this.#page && !this.#main?.classList.contains(`main-${this.#page.layout}`)) this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    standLiveRegion(root);
    return root;
  }

  override render(): TemplateResult {
    return html`
      ${renderHeader({
        me: this.account.me,
        catalogue: this.#known,
        large: this.large,
        path: location.pathname,
        onSkip: this.#skip,
        onLarge: this.#toggleLarge,
        onSignOut: this.#signOut,
      })}
      <main class="main main-${this.#page?.layout ?? 'column'}" id="main" tabindex="-1">
        ${this.#failure === undefined ? this.#page : html`<h1 tabindex="-1">页面没有打开</h1><p>${this.#failure}</p>`}
      </main>
      ${renderFooter(this.#known)}
    `;
  }

  async #open(place: Place): Promise<void> {
    const first = this.#place === undefined;
    this.#place = place;
    if (place.route.access === 'member' && !(await this.#isMember())) {
      if (this.#place !== place || this.#failure !== undefined) return;
      const next = place.address === '/' ? '' : `?next=${encodeURIComponent(place.address)}`;
      return this.go(`/sign-in${next}`, 'replace');
    }
    const page = await this.#load(place);
    if (this.#place !== place) return;
    this.#page = page;
    this.requestUpdate();
    await this.updateComplete;
    await page?.updateComplete;
    if (!first) (page?.querySelector<HTMLElement>('h1') ?? this.#main)?.focus();
  }

  /** False where nobody is signed in, and with `#failure` where that can't be told now: nobody is asked to sign in for that. */
  async #isMember(): Promise<boolean> {
    this.#failure = undefined;
    try {
      if (!this.account.me) await this.account.load();
    } catch (error) {
      this.#failure = `${toSentence(error)}刷新页面可再试一次。`;
      this.requestUpdate();
    }
    return this.account.me !== null;
  }

  /** Registers the page's element when it is first opened, and makes one. */
  async #load({ route, params }: Place): Promise<Page | undefined> {
    this.#failure = undefined;
    try {
      const page = await route.load();
      if (!customElements.get(route.tag)) customElements.define(route.tag, page);
      const element = document.createElement(route.tag) as Page;
      element.app = this;
      element.params = params;
      return element;
    } catch {
      this.#failure = '请检查网络后刷新页面再试。';
      return undefined;
    }
  }

  readonly #skip = (): void => {
    this.#main?.focus();
  };

  get #main(): HTMLElement | null | undefined {
    return this.shadowRoot?.getElementById('main');
  }

  readonly #toggleLarge = (): void => {
    this.large = !this.large;
    remember('elderly', this.large);
    this.toggleAttribute('large', this.large);
    this.#page?.requestUpdate();
    this.requestUpdate();
    this.announce(this.large ? '已切换为大字版' : '已切换为标准版');
  };

  readonly #signOut = async (): Promise<void> => {
    try {
      if (this.#page && !(await this.#page.mayLeave())) return;
      this.#page = undefined;
      await this.account.signOut();
      await this.go('/sign-in');
    } catch (error) {
      this.announce(toSentence(error));
    }
  };
}
