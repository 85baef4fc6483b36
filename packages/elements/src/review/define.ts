import { ZcReview } from './zc-review.ts';

if (!customElements.get('zc-review')) customElements.define('zc-review', ZcReview);

declare global {
  interface HTMLElementTagNameMap {
    'zc-review': ZcReview;
  }
}
