import '../files/define.ts';
import { ZcRowDialog } from './zc-row-dialog.ts';
import { ZcRowFiles } from './zc-row-files.ts';
import { ZcTable } from './zc-table.ts';

if (!customElements.get('zc-row-dialog')) customElements.define('zc-row-dialog', ZcRowDialog);
if (!customElements.get('zc-row-files')) customElements.define('zc-row-files', ZcRowFiles);
if (!customElements.get('zc-table')) customElements.define('zc-table', ZcTable);

declare global {
  interface HTMLElementTagNameMap {
    'zc-row-dialog': ZcRowDialog;
    'zc-row-files': ZcRowFiles;
    'zc-table': ZcTable;
  }
}
