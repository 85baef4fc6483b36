import { ZcConflict } from './zc-conflict.ts';

if (!customElements.get('zc-conflict')) customElements.define('zc-conflict', ZcConflict);

declare global {
  interface HTMLElementTagNameMap {
    'zc-conflict': ZcConflict;
  }
}
