import { ZcPhotoMender } from './zc-photo-mender.ts';

if (!customElements.get('zc-photo-mender')) customElements.define('zc-photo-mender', ZcPhotoMender);

declare global {
  interface HTMLElementTagNameMap {
    'zc-photo-mender': ZcPhotoMender;
  }
}
