import type { ResumedUpload, UploadProgress } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import { formatSize } from '../text/format-size.ts';
import { word } from '../text/part-word.ts';
import type { UploadItem, UploadQueue } from './upload-queue.ts';

/** One file on its way: progress, speed, 暂停 and 取消; or why it was refused, until 知道了. */
export function renderUpload(item: UploadItem, queue: UploadQueue): TemplateResult {
  const { id, name, file, state } = item;
  const button = (label: string, act: () => void) => renderButton(label, file.name, act);
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

/** A file that an earlier page began to send: it goes on by itself, unless 取消. Reads signals: call it inside `track`. */
export function renderResumed({ name, fileName, progress, cancel }: ResumedUpload): TemplateResult {
  const { sent, total, waiting } = progress.value;
  const percent = percentOf(progress.value);
  return html`<li class="zc-file">
    <span class="zc-file-text">
      <span class="zc-file-name">${name}</span>
      <span class="zc-secondary zc-number">${fileName} · ${formatSize(total)}</span>
      ${renderBar(name, sent, total, word(waiting ? 'files.waiting' : 'files.resuming', { percent }))}
    </span>
    <span class="zc-file-actions">${renderButton(word('files.cancel'), fileName, cancel)}</span>
  </li>`;
}

function renderProgress({ file, name, state, progress }: UploadItem): TemplateResult {
  const { sent, speed, waiting, kept } = progress;
  const percent = percentOf(progress);
  const going =
    sent > 0 ? word('files.progress', { percent, speed: formatSize(Math.round(speed)) }) : word('files.checking');
  const cut = waiting ? word('files.waiting', { percent }) : going;
  return html`${renderBar(name, sent, file.size, state === 'paused' ? word('files.paused', { percent }) : cut)}
  ${kept === false ? html`<span class="zc-secondary">${word('files.unkept')}</span>` : nothing}`;
}

function renderBar(name: string, sent: number, total: number, text: string): TemplateResult {
  return html`<span class="zc-file-progress">
    <progress max=${Math.max(1, total)} .value=${sent} aria-label=${name}></progress>
    <span class="zc-secondary zc-number">${text}</span>
  </span>`;
}

function renderButton(label: string, fileName: string, act: () => void): TemplateResult {
  return html`<button
    class="zc-button zc-button-text"
    type="button"
    aria-label=${word('files.action', { action: label, name: fileName })}
    @click=${act}
  >
    ${label}
  </button>`;
}

function percentOf({ sent, total }: UploadProgress): number {
  return total > 0 ? Math.floor((sent / total) * 100) : 0;
}
