import type { SharedFile } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { formatSize } from '../text/format-size.ts';
import { formatTime } from '../text/format-time.ts';
import { word } from '../text/part-word.ts';

/** Files of earlier declarations; null while they load, a sentence where they can't be had. */
export function renderShared(
  files: readonly SharedFile[] | string | null,
  take: (file: SharedFile) => void,
): TemplateResult {
  if (files === null) return html`<p class="zc-secondary" role="status">${word('loading')}</p>`;
  if (typeof files === 'string') return html`<p class="zc-secondary" role="alert">${files}</p>`;
  if (files.length === 0) return html`<p class="zc-secondary">${word('files.share.none')}</p>`;
  return html`<ul class="zc-file-list">
    ${files.map(
      (file) => html`<li class="zc-file">
        <span class="zc-file-text">
          <span class="zc-file-name">${file.name}</span>
          <span class="zc-secondary zc-number">${file.origin} · ${file.fileName} · ${formatSize(file.size)} · ${formatTime(file.uploadedAt)}</span>
        </span>
        <span class="zc-file-actions">
          <button
            class="zc-button zc-button-text"
            type="button"
            aria-label=${word('files.action', { action: word('files.share.take'), name: file.name })}
            @click=${() => take(file)}
          >
            ${word('files.share.take')}
          </button>
        </span>
      </li>`,
    )}
  </ul>`;
}
