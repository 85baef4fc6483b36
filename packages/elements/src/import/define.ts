import { ZcImport } from './zc-import.ts';

if (!customElements.get('zc-import')) customElements.define('zc-import', ZcImport);

declare global {
  interface HTMLElementTagNameMap {
    'zc-import': ZcImport;
  }
}
