import { ZcFiles } from './zc-files.ts';
import { ZcUploadDialog } from './zc-upload-dialog.ts';

if (!customElements.get('zc-files')) customElements.define('zc-files', ZcFiles);
if (!customElements.get('zc-upload-dialog')) customElements.define('zc-upload-dialog', ZcUploadDialog);

declare global {
  interface HTMLElementTagNameMap {
    'zc-files': ZcFiles;
    'zc-upload-dialog': ZcUploadDialog;
  }
}
