import { ZcCodePicker } from './zc-code-picker.ts';

if (!customElements.get('zc-code-picker')) customElements.define('zc-code-picker', ZcCodePicker);

declare global {
  interface HTMLElementTagNameMap {
    'zc-code-picker': ZcCodePicker;
  }
}
