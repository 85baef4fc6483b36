import type { Attachment } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { formatSize } from '../text/format-size.ts';
import { formatTime } from '../text/format-time.ts';
import { word } from '../text/part-word.ts';

export interface FileActions {
  url(attachment: Attachment, variant?: 'thumbnail'): string;
  view(attachment: Attachment): void;
  /** Absent: the file can't be removed here. */
  remove?: ((attachment: Attachment) => void) | undefined;
}

const isImage = (attachment: Attachment): boolean => attachment.mediaType.startsWith('image/');

/** One stored file: what it is, its size and time, and 查看 / 下载 / 删除. */
export function renderFile(attachment: Attachment, { url, view, remove }: FileActions): TemplateResult {
  const { name, fileName } = attachment;
  const label = (action: string) => word('files.action', { action, name });
  return html`<li class="zc-file">
    ${
      isImage(attachment)
        ? html`<img class="zc-file-picture" src=${url(attachment, 'thumbnail')} alt="" loading="lazy" />`
        : html`<span class="zc-file-picture zc-file-extension" aria-hidden="true">${fileName.slice(fileName.lastIndexOf('.') + 1)}</span>`
    }
    <span class="zc-file-text">
      <span class="zc-file-name">${name}</span>
      <span class="zc-secondary zc-number">${fileName} · ${formatSize(attachment.size)} · ${formatTime(attachment.uploadedAt)}</span>
    </span>
    <span class="zc-file-actions">
      ${
        isImage(attachment)
          ? html`<button class="zc-button zc-button-text" type="button" aria-label=${label(word('files.view'))} @click=${() => view(attachment)}>
              ${word('files.view')}
            </button>`
          : html`<a class="zc-button zc-button-text" href=${url(attachment)} target="_blank" rel="noopener" aria-label=${label(word('files.view'))}
              >${word('files.view')}</a
            >`
      }
      <a class="zc-button zc-button-text" href=${url(attachment)} download=${fileName} aria-label=${label(word('files.download'))}
        >${word('files.download')}</a
      >
      ${
        remove
          ? html`<button
              class="zc-button zc-button-text zc-button-danger"
              type="button"
              aria-label=${label(word('delete'))}
              @click=${() => remove(attachment)}
            >
              ${word('delete')}
            </button>`
          : nothing
      }
    </span>
  </li>`;
}
