import { ZcHistory } from './zc-history.ts';

if (!customElements.get('zc-history')) customElements.define('zc-history', ZcHistory);

declare global {
  interface HTMLElementTagNameMap {
    'zc-history': ZcHistory;
  }
}
