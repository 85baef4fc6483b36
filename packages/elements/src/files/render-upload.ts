import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import { formatSize } from '../text/format-size.ts';
import { word } from '../text/part-word.ts';
import type { UploadItem, UploadQueue } from './upload-queue.ts';

/** One file on its way: progress, speed, 暂停 and 取消; or why it was refused, until 知道了. */
export function renderUpload(item: UploadItem, queue: UploadQueue): TemplateResult {
  const { id, name, file, state } = item;
  const button = (label: string, act: () => void) =>
    html`<button class="zc-button zc-button-text" type="button" aria-label=${word('files.action', { action: label, name: file.name })} @click=${act}>
      ${label}
    </button>`;
  return html`<li class="zc-file ${state === 'refused' ? 'zc-file-refused' : ''}">
    <span class="zc-file-text">
      <span class="zc-file-name">${name}</span>
      <span class="zc-secondary zc-number">${file.name} · ${formatSize(file.size)}</span>
      ${state === 'refused' ? renderRefusal(item) : renderProgress(item)}
    </span>
    <span class="zc-file-actions">
      ${
        state === 'refused'
          ? [
              item.retryable ? button(word('retry'), () => queue.retry(id)) : nothing,
              button(word('files.dismiss'), () => queue.dismiss(id)),
            ]
          : [
              state === 'paused'
                ? button(word('files.resume'), () => queue.resume(id))
                : button(word('files.pause'), () => queue.pause(id)),
              button(word('files.cancel'), () => queue.cancel(id)),
            ]
      }
    </span>
  </li>`;
}

function renderRefusal({ message }: UploadItem): TemplateResult {
  return html`<span class="zc-issue" role="alert">${icon('error')}<span>${word('files.refused')}：${message}</span></span>`;
}

function renderProgress({ file, name, state, progress: { sent, total, speed } }: UploadItem): TemplateResult {
  const percent = total > 0 ? Math.floor((sent / total) * 100) : 0;
  const going =
    sent > 0 ? word('files.progress', { percent, speed: formatSize(Math.round(speed)) }) : word('files.checking');
  return html`<span class="zc-file-progress">
    <progress max=${Math.max(1, file.size)} .value=${sent} aria-label=${name}></progress>
    <span class="zc-secondary zc-number">${state === 'paused' ? word('files.paused', { percent }) : going}</span>
  </span>`;
}
