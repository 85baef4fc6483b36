import { ZcPhoto } from './zc-photo.ts';
import { ZcPhotoMender } from './zc-photo-mender.ts';

if (!customElements.get('zc-photo-mender')) customElements.define('zc-photo-mender', ZcPhotoMender);
if (!customElements.get('zc-photo')) customElements.define('zc-photo', ZcPhoto);

declare global {
  interface HTMLElementTagNameMap {
    'zc-photo-mender': ZcPhotoMender;
    'zc-photo': ZcPhoto;
  }
}
