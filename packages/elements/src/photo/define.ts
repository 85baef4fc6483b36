import { ZcPhoto } from './zc-photo.ts';

if (!customElements.get('zc-photo')) customElements.define('zc-photo', ZcPhoto);

declare global {
  interface HTMLElementTagNameMap {
    'zc-photo': ZcPhoto;
  }
}
