import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type Captcha, type CaptchaAnswer, getCaptcha } from '../api/accounts.ts';
import { toSentence } from '../api/problem.ts';
import { captcha as captchaField } from '../form/fields.ts';
import type { FormState } from '../form/form-state.ts';
import { renderField } from '../form/render-form.ts';

/** 验证码: a picture on request, and the same task in words, to read or to hear. */
export class CaptchaState {
  readonly #host: ReactiveControllerHost;
  readonly #form: FormState;
  #captcha: Captcha | undefined;
  #inWords = false;

  constructor(host: ReactiveControllerHost, form: FormState) {
    this.#host = host;
    this.#form = form;
  }

  /** What to send along. */
  get answer(): CaptchaAnswer {
    return this.#captcha ? { captchaId: this.#captcha.id, captcha: this.#form.value('captcha') } : {};
  }

  /** A captcha can be answered once: fetched again when the one in hand is used up. */
  async renew(): Promise<void> {
    if (this.#captcha) await this.fetch();
  }

  readonly fetch = async (): Promise<void> => {
    try {
      this.#captcha = await getCaptcha();
      this.#form.set('captcha', '');
    } catch (error) {
      this.#form.fail('captcha', `验证码没有取到：${toSentence(error)}`);
    }
    this.#host.requestUpdate();
  };

  render(required: boolean): TemplateResult {
    const hint = this.#captcha
      ? '请填图中的字符，不分大小写'
      : required
        ? '请点“点击获取”，再填图中的字符'
        : '连续 3 次登录失败后必填，平时可以不填';
    return renderField(
      this.#form,
      { ...captchaField, required, hint },
      { after: this.#picture(), below: this.#words() },
    );
  }

  #picture(): TemplateResult {
    const captcha = this.#captcha;
    return html`
      ${captcha ? html`<img class="captcha" src=${captcha.image} alt="验证码图片" width="120" height="40">` : nothing}
      <button type="button" class="zc-button" @click=${this.fetch}>${captcha ? '换一张' : '点击获取'}</button>
    `;
  }

  #words(): unknown {
    const captcha = this.#captcha;
    if (!captcha) return nothing;
    return html`
      <div class="zc-field-actions">
        <button type="button" class="zc-button zc-button-text" aria-expanded=${this.#inWords} @click=${this.#toggleWords}>
          看不清图片？改用文字题
        </button>
        ${
          'speechSynthesis' in window
            ? html`<button type="button" class="zc-button zc-button-text" @click=${() => speak(captcha.question)}>朗读</button>`
            : nothing
        }
      </div>
      ${this.#inWords ? html`<p class="captcha-question" role="status">${captcha.question}</p>` : nothing}
    `;
  }

  readonly #toggleWords = (): void => {
    this.#inWords = !this.#inWords;
    this.#host.requestUpdate();
  };
}

function speak(text: string): void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = 'zh-CN';
  utterance.rate = 0.8;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
