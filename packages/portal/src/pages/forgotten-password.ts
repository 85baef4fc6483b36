import { html, type TemplateResult } from 'lit';
import { requestReset } from '../api/accounts.ts';
import { failFrom } from '../form/fail-from.ts';
import { captcha } from '../form/fields.ts';
import { type FormField, FormState } from '../form/form-state.ts';
import { focusSummary, renderField, renderSummary } from '../form/render-form.ts';
import { CaptchaState } from '../parts/captcha.ts';
import { Page } from './page.ts';

const identifier: FormField = {
  key: 'identifier',
  label: '用户名或公民身份号码',
  type: 'text',
  required: true,
  autocomplete: 'username',
};

export class ForgottenPasswordPage extends Page {
  readonly #form = new FormState(this, [identifier, { ...captcha, required: true }]);
  readonly #captcha = new CaptchaState(this, this.#form);
  #sent = false;

  get heading(): string {
    return '忘记密码';
  }

  override get hasIssues(): boolean {
    return this.#form.summary.length > 0;
  }

  override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <section class="zc-card">${this.#sent ? this.#told() : this.#ask()}</section>
    `;
  }

  #ask(): TemplateResult {
    return html`
      <form class="form" novalidate @submit=${this.#send}>
        ${renderSummary(this.#form.summary)}
        <p>请填写注册时的用户名或公民身份号码。我们会把重设密码的链接发到您登记的电子邮箱。</p>
        ${renderField(this.#form, identifier)} ${this.#captcha.render(true)}
        <div class="form-actions">
          <a class="zc-button" href="/sign-in">返回登录</a>
          <button type="submit" class="zc-button zc-button-primary">发送链接</button>
        </div>
      </form>
    `;
  }

  /** The same words whether or not the account exists. */
  #told(): TemplateResult {
    return html`
      <h2 class="zc-card-title" tabindex="-1">请查收邮件</h2>
      <p>如果您填写的账户存在，重设密码的链接已发到登记的电子邮箱，请在有效期内打开。</p>
      <p>没有收到时，请查看垃圾邮件；仍没有的，请核对用户名后再试一次。</p>
      <p class="form-actions"><a class="zc-button" href="/sign-in">返回登录</a></p>
    `;
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.#form.send()) return focusSummary(this);
    try {
      await requestReset({ identifier: this.#form.value('identifier'), ...this.#captcha.answer });
      this.#sent = true;
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector<HTMLElement>('h2')?.focus();
    } catch (error) {
      await this.#captcha.renew();
      failFrom(this.#form, error);
      await focusSummary(this);
    }
  };
}
