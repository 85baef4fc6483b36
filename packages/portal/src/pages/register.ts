import { html, nothing, type TemplateResult } from 'lit';
import { type Registration, register } from '../api/accounts.ts';
import { failFrom } from '../form/fail-from.ts';
import * as fields from '../form/fields.ts';
import { FormState } from '../form/form-state.ts';
import { focusSummary, renderField, renderIssue, renderSummary } from '../form/render-form.ts';
import { CaptchaState } from '../parts/captcha.ts';
import { EmailCodeState } from '../parts/email-code.ts';
import { Loading } from '../parts/loading.ts';
import { renderPasswordRules } from '../parts/password-rules.ts';
import { maskId } from '../text/mask.ts';
import { Page } from './page.ts';

const stages = ['阅读服务协议', '填写账户信息', '核对并确认', '注册完成'] as const;
type Stage = 0 | 1 | 2 | 3;

const accountFields = [
  fields.userName,
  fields.newPassword,
  fields.passwordConfirm,
  fields.personName,
  fields.idNumber,
  fields.mobile,
  fields.email,
  fields.emailCode,
  { ...fields.captcha, required: true },
];

export class RegisterPage extends Page {
  readonly #catalogue = new Loading(this, () => this.app.catalogue());
  readonly #form = new FormState(this, accountFields);
  readonly #captcha = new CaptchaState(this, this.#form);
  readonly #code = new EmailCodeState(this, this.#form);
  #stage: Stage = 0;
  #agreed = false;
  #agreementIssue: string | undefined;
  #busy = false;

  get heading(): string {
    return '个人用户注册';
  }

  override get hasIssues(): boolean {
    return this.#form.summary.length > 0 || this.#agreementIssue !== undefined;
  }

  override render(): TemplateResult {
    const draw = [this.#agreement, this.#fill, this.#confirm, this.#done][this.#stage];
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <section class="zc-card">
        <p class="stage">第 ${this.#stage + 1} 步，共 ${stages.length} 步</p>
        <h2 class="zc-card-title" tabindex="-1">${stages[this.#stage]}</h2>
        ${draw?.call(this)}
      </section>
    `;
  }

  #agreement(): TemplateResult {
    return html`
      <form class="form" novalidate @submit=${this.#agree}>
        <div class="agreement" tabindex="0" role="region" aria-label="服务协议">
          ${this.#catalogue.render(
            ({ agreement }) =>
              html`${agreement.map(({ heading, lines }) => html`<h3>${heading}</h3>${lines.map((line) => html`<p>${line}</p>`)}`)}`,
          )}
        </div>
        <div class="zc-field">
          <label class="zc-choice">
            <input
              type="checkbox"
              id="agreed"
              .checked=${this.#agreed}
              aria-describedby=${this.#agreementIssue ? 'agreed-issue' : nothing}
              aria-invalid=${this.#agreementIssue ? 'true' : nothing}
              @change=${this.#onAgreed}
            ><span>我已阅读并同意服务协议</span>
          </label>
          ${renderIssue('agreed-issue', this.#agreementIssue)}
        </div>
        <div class="form-actions">
          <a class="zc-button" href="/sign-in">退出</a>
          <button type="submit" class="zc-button zc-button-primary">下一步</button>
        </div>
      </form>
    `;
  }

  #fill(): TemplateResult {
    const form = this.#form;
    return html`
      <form class="form" novalidate @submit=${this.#check}>
        ${renderSummary(form.summary)} ${renderField(form, fields.userName)}
        ${renderField(form, fields.newPassword, { below: renderPasswordRules(form.value('password')) })}
        ${renderField(form, fields.passwordConfirm)} ${renderField(form, fields.personName)}
        ${renderField(form, fields.idNumber)} ${renderField(form, fields.mobile)} ${renderField(form, fields.email)}
        ${renderField(form, fields.emailCode, { after: this.#code.renderButton(), below: this.#code.renderSent() })}
        ${this.#captcha.render(true)}
        <div class="form-actions">
          <button type="button" class="zc-button" @click=${() => this.#show(0)}>上一步</button>
          <button type="submit" class="zc-button zc-button-primary">下一步</button>
        </div>
      </form>
    `;
  }

  #confirm(): TemplateResult {
    const { userName, name, idNumber = '', mobile, email } = this.#form.values;
    return html`
      <p>姓名和公民身份号码注册后不能自行修改，请再核对一遍。</p>
      <dl class="facts">
        <div><dt>用户名</dt><dd>${userName}</dd></div>
        <div><dt>姓名</dt><dd>${name}</dd></div>
        <div><dt>公民身份号码</dt><dd>${maskId(idNumber)}</dd></div>
        <div><dt>移动电话</dt><dd>${mobile}</dd></div>
        <div><dt>电子邮箱</dt><dd>${email}</dd></div>
      </dl>
      <div class="form-actions">
        <button type="button" class="zc-button" @click=${() => this.#show(1)}>返回修改</button>
        <button type="button" class="zc-button zc-button-primary" aria-disabled=${this.#busy} @click=${this.#register}>
          ${this.#busy ? '正在注册…' : '确认注册'}
        </button>
      </div>
    `;
  }

  #done(): TemplateResult {
    return html`
      <p>用户名 <strong>${this.#form.value('userName')}</strong> 已注册成功，请用它登录。</p>
      <p class="form-actions"><a class="zc-button zc-button-primary" href="/sign-in">去登录</a></p>
    `;
  }

  readonly #onAgreed = (event: Event): void => {
    this.#agreed = (event.target as HTMLInputElement).checked;
    if (this.#agreed) this.#agreementIssue = undefined;
    this.requestUpdate();
  };

  readonly #agree = (event: Event): void => {
    event.preventDefault();
    if (this.#agreed) return void this.#show(1);
    this.#agreementIssue = '请先阅读服务协议，勾选“我已阅读并同意服务协议”后再继续';
    this.requestUpdate();
    this.querySelector<HTMLElement>('#agreed')?.focus();
  };

  readonly #check = (event: Event): void => {
    event.preventDefault();
    if (this.#form.send()) void this.#show(2);
    else void focusSummary(this);
  };

  readonly #register = async (): Promise<void> => {
    if (this.#busy) return;
    this.#busy = true;
    this.requestUpdate();
    try {
      await register({ ...(this.#form.values as unknown as Registration), ...this.#captcha.answer, agreed: true });
      await this.#show(3);
    } catch (error) {
      // Back to the fields, with all that was typed; a captcha is good for one try.
      await this.#show(1);
      await this.#captcha.renew();
      failFrom(this.#form, error);
      await focusSummary(this);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  };

  async #show(stage: Stage): Promise<void> {
    this.#stage = stage;
    this.requestUpdate();
    await this.updateComplete;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>('h2')?.focus();
  }
}
