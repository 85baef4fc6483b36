import { html, type TemplateResult } from 'lit';
import { resetPassword } from '../api/accounts.ts';
import { failFrom } from '../form/fail-from.ts';
import { newPassword, passwordConfirm } from '../form/fields.ts';
import { FormState } from '../form/form-state.ts';
import { focusSummary, renderField, renderSummary } from '../form/render-form.ts';
import { renderPasswordRules } from '../parts/password-rules.ts';
import { Page } from './page.ts';

export class ResetPasswordPage extends Page {
  readonly #form = new FormState(this, [newPassword, passwordConfirm]);
  #done = false;

  get heading(): string {
    return '重设密码';
  }

  override get hasIssues(): boolean {
    return this.#form.summary.length > 0;
  }

  override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <section class="zc-card">${this.#done ? this.#told() : this.#ask()}</section>
    `;
  }

  #ask(): TemplateResult {
    const form = this.#form;
    return html`
      <form class="form" novalidate @submit=${this.#send}>
        ${renderSummary(form.summary)}
        ${renderField(form, newPassword, { below: renderPasswordRules(form.value('password')) })}
        ${renderField(form, passwordConfirm)}
        <div class="form-actions">
          <button type="submit" class="zc-button zc-button-primary">确定</button>
        </div>
      </form>
    `;
  }

  #told(): TemplateResult {
    return html`
      <h2 class="zc-card-title" tabindex="-1">密码已重设</h2>
      <p>请用新密码登录。</p>
      <p class="form-actions"><a class="zc-button zc-button-primary" href="/sign-in">去登录</a></p>
    `;
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.#form.send()) return focusSummary(this);
    try {
      const { password = '', passwordConfirm = '' } = this.#form.values;
      await resetPassword(new URLSearchParams(location.search).get('token') ?? '', { password, passwordConfirm });
      this.#done = true;
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector<HTMLElement>('h2')?.focus();
    } catch (error) {
      failFrom(this.#form, error);
      await focusSummary(this);
    }
  };
}
