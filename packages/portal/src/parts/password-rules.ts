import { icon } from '@zhicheng/elements';
import { html, type TemplateResult } from 'lit';
import { passwordRules } from '../form/password-rules.ts';

/** What the password must be, each ticked as soon as it holds. */
export function renderPasswordRules(password: string): TemplateResult {
  return html`
    <ul class="password-rules" aria-label="密码要求">
      ${passwordRules.map(({ text, holds }) => {
        const met = holds(password);
        return html`<li class=${met ? 'met' : ''}>
          ${icon(met ? 'check' : 'empty')}<span>${text}</span><span class="zc-visually-hidden">${met ? '（已符合）' : '（未符合）'}</span>
        </li>`;
      })}
    </ul>
  `;
}
