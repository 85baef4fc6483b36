import { html, type TemplateResult } from 'lit';
import { renderDialog } from '../parts/dialog.ts';

/** A picture as large as the window allows. */
export function renderPicture(root: Node, name: string, url: string, onClose: () => void): TemplateResult {
  return renderDialog({
    root,
    title: name,
    size: 'wide',
    body: html`<img class="zc-file-large" src=${url} alt=${name} />`,
    onClose,
  });
}
