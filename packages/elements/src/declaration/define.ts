import { ZcDeclaration } from './zc-declaration.ts';

if (!customElements.get('zc-declaration')) customElements.define('zc-declaration', ZcDeclaration);

declare global {
  interface HTMLElementTagNameMap {
    'zc-declaration': ZcDeclaration;
  }
}
