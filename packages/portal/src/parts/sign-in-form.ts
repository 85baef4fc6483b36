import { html, LitElement, type TemplateResult } from 'lit';
import { ApiError } from '../api/problem.ts';
import type { App } from '../app.ts';
import { failFrom } from '../form/fail-from.ts';
import { captcha, password, userName } from '../form/fields.ts';
import { type FormField, FormState } from '../form/form-state.ts';
import { focusSummary, renderField, renderSummary } from '../form/render-form.ts';
import { userTypes } from '../text/user-types.ts';
import { CaptchaState } from './captcha.ts';

const userType: FormField = {
  key: 'userType',
  label: '用户类型',
  type: 'text',
  required: true,
  width: 'medium',
  choices: userTypes,
};

/** 登录, on its own page and in the dialog over a running declaration. Fires `signed-in`. */
export class SignInForm extends LitElement {
  declare app: App;
  /** Who signs in again: need not be typed twice. */
  set known(userName: string) {
    if (this.#form.value('userName') === '') this.#form.set('userName', userName);
  }
  readonly #form = new FormState(this, [userType, userName, password, captcha], { userType: 'person' });
  readonly #captcha = new CaptchaState(this, this.#form);
  #captchaRequired = false;
  #busy = false;

  get hasIssues(): boolean {
    return this.#form.summary.length > 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`
      <form class="form" novalidate @submit=${this.#send}>
        ${renderSummary(this.#form.summary)} ${renderField(this.#form, userType)} ${renderField(this.#form, userName)}
        ${renderField(this.#form, password)} ${this.#captcha.render(this.#captchaRequired)}
        <div class="form-actions">
          <button type="submit" class="zc-button zc-button-primary" aria-disabled=${this.#busy}>
            ${this.#busy ? '正在登录…' : '登录'}
          </button>
        </div>
      </form>
    `;
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    if (!this.#form.send()) return focusSummary(this);
    this.#setBusy(true);
    try {
      const { userType = '', userName = '', password = '' } = this.#form.values;
      await this.app.account.signIn({ userType, userName, password, ...this.#captcha.answer });
      this.dispatchEvent(new CustomEvent('signed-in'));
    } catch (error) {
      if (error instanceof ApiError && error.problem?.captchaRequired) this.#captchaRequired = true;
      await this.#captcha.renew();
      failFrom(this.#form, error);
      await focusSummary(this);
    } finally {
      this.#setBusy(false);
    }
  };

  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.requestUpdate();
  }

  /** The page's title tells of issues. */
  protected override updated(): void {
    this.dispatchEvent(new CustomEvent('form-change'));
  }
}
