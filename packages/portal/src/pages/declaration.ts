import '@zhicheng/elements/declaration';
import { renderDialog, type ZcDeclaration, type ZcEvents } from '@zhicheng/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { Page } from './page.ts';

/** The wizard. Should the session end meanwhile, one signs in on the spot and goes on; nothing typed is lost. */
export class DeclarationPage extends Page {
  protected readonly readonly: boolean = false;
  readonly #step = new URLSearchParams(location.search).get('step') ?? '';
  #owner: string | undefined;
  #userName = '';
  #signingIn = false;
  #resuming = false;
  #failure: string | undefined;
  #issues = false;

  get heading(): string {
    return this.readonly ? '查看申报' : '填写申报';
  }

  override get layout(): 'wide' | 'bare' {
    return this.#failure === undefined ? 'bare' : 'wide';
  }

  override get hasIssues(): boolean {
    return this.#issues;
  }

  override mayLeave(): Promise<boolean> {
    return this.#declaration?.mayLeave() ?? Promise.resolve(true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#owner = this.app.account.me?.userId;
    this.#userName = this.app.account.me?.userName ?? '';
  }

  override render(): TemplateResult {
    if (this.#failure !== undefined) return this.#renderFailure(this.#failure);
    return html`
      <zc-declaration
        api="/api"
        lang="zh-CN"
        declaration=${this.params.id ?? ''}
        .step=${this.#step}
        .user=${this.#owner ?? ''}
        ?readonly=${this.readonly}
        ?large=${this.app.large}
        @zc-sign-in-required=${this.#askToSignIn}
        @zc-step-change=${this.#onStep}
        @zc-save=${this.#onSave}
        @zc-error=${this.#onError}
      ></zc-declaration>
      ${this.#signingIn ? this.#renderSignIn() : nothing}
    `;
  }

  #renderFailure(sentence: string): TemplateResult {
    return html`
      <h1 tabindex="-1">申报没有打开</h1>
      <p>${sentence}</p>
      <p class="form-actions"><a class="zc-button" href="/declarations">返回我的申报</a></p>
    `;
  }

  #renderSignIn(): TemplateResult {
    return renderDialog({
      root: this,
      title: '请重新登录',
      body: html`
        <p class="dialog-lead">登录已过期。您填写的内容还在，登录后接着填。</p>
        <portal-sign-in-form .app=${this.app} .known=${this.#userName} @signed-in=${this.#resume}></portal-sign-in-form>
      `,
      onClose: () => this.#showSignIn(false),
    });
  }

  get #declaration(): ZcDeclaration | null {
    return this.querySelector<ZcDeclaration>('zc-declaration');
  }

  readonly #askToSignIn = async (): Promise<void> => {
    // What was asked for before the sign-in isn't asked for after it; the wizard's banner stays for a session lost anew.
    if (this.#resuming) return;
    await import('../parts/define-sign-in-form.ts');
    this.#showSignIn(true);
  };

  readonly #resume = async (): Promise<void> => {
    this.#showSignIn(false);
    // Somebody else at the same computer: the declaration isn't theirs.
    if (this.app.account.me?.userId !== this.#owner) return this.app.go('/', 'replace');
    this.#resuming = true;
    try {
      await this.#declaration?.resume();
    } finally {
      this.#resuming = false;
    }
  };

  /** A reload comes back to the same step. */
  readonly #onStep = ({ detail }: CustomEvent<ZcEvents['zc-step-change']>): void => {
    history.replaceState(null, '', `${location.pathname}?step=${encodeURIComponent(detail.step)}`);
    this.#setIssues(false);
  };

  readonly #onSave = ({ detail }: CustomEvent<ZcEvents['zc-save']>): void => {
    this.#setIssues(detail.outcome.status === 'saved-with-issues');
  };

  readonly #onError = ({ detail }: CustomEvent<ZcEvents['zc-error']>): void => {
    this.#failure = detail.message;
    this.requestUpdate();
  };

  #showSignIn(shown: boolean): void {
    this.#signingIn = shown;
    this.requestUpdate();
  }

  #setIssues(issues: boolean): void {
    this.#issues = issues;
    this.requestUpdate();
  }
}
