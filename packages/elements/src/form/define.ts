import { ZcForm } from './zc-form.ts';

if (!customElements.get('zc-form')) customElements.define('zc-form', ZcForm);

declare global {
  interface HTMLElementTagNameMap {
    'zc-form': ZcForm;
  }
}
