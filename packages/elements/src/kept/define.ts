import { ZcKept } from './zc-kept.ts';

if (!customElements.get('zc-kept')) customElements.define('zc-kept', ZcKept);

declare global {
  interface HTMLElementTagNameMap {
    'zc-kept': ZcKept;
  }
}
