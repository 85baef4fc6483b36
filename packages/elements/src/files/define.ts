import { ZcFiles } from './zc-files.ts';

if (!customElements.get('zc-files')) customElements.define('zc-files', ZcFiles);

declare global {
  interface HTMLElementTagNameMap {
    'zc-files': ZcFiles;
  }
}
