import { ZcMigration } from './zc-migration.ts';

if (!customElements.get('zc-migration')) customElements.define('zc-migration', ZcMigration);

declare global {
  interface HTMLElementTagNameMap {
    'zc-migration': ZcMigration;
  }
}
