import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { sendVerification } from '../api/accounts.ts';
import { toSentence } from '../api/problem.ts';
import { email } from '../form/fields.ts';
import type { FormState } from '../form/form-state.ts';

const pause = 60;

/** 获取验证码: sends a code to the address typed, then counts down before another may be asked for. */
export class EmailCodeState implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #form: FormState;
  #left = 0;
  #sentTo = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, form: FormState) {
    this.#host = host;
    this.#form = form;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  renderButton(): TemplateResult {
    return html`
      <button type="button" class="zc-button" ?disabled=${this.#left > 0} @click=${this.#send}>
        ${this.#left > 0 ? `${this.#left} 秒后可重发` : this.#sentTo ? '重新获取' : '获取验证码'}
      </button>
    `;
  }

  renderSent(): TemplateResult {
    return html`<p class="zc-secondary" role="status">${this.#sentTo ? `验证码已发往 ${this.#sentTo}，请查收后填写` : ''}</p>`;
  }

  readonly #send = async (): Promise<void> => {
    this.#form.leave('email');
    const address = this.#form.value('email');
    const wrong = address === '' ? '请先填写电子邮箱，再获取验证码' : email.check?.(address, this.#form.values);
    if (wrong) return this.#form.fail('email', wrong);
    try {
      await sendVerification(address);
      this.#sentTo = address;
      this.#countDown();
    } catch (error) {
      this.#form.fail('emailCode', toSentence(error));
    }
    this.#host.requestUpdate();
  };

  #countDown(): void {
    this.#left = pause;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.#left -= 1;
      if (this.#left === 0) clearInterval(this.#timer);
      this.#host.requestUpdate();
    }, 1000);
  }
}
