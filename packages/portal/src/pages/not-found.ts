import { html, type TemplateResult } from 'lit';
import { Page } from './page.ts';

export class NotFoundPage extends Page {
  get heading(): string {
    return '找不到这个页面';
  }

  override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <p>网址可能输错了，或者页面已经移走。请核对网址，或从首页重新进入。</p>
      <p class="form-actions"><a class="zc-button" href="/">返回首页</a></p>
    `;
  }
}
