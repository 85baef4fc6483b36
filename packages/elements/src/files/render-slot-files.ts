import type { Attachment, ResumedUpload } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { keyedList } from '../base/keyed-list.ts';
import { track } from '../base/track.ts';
import { word } from '../text/part-word.ts';
import { type FileActions, renderFile } from './render-file.ts';
import { renderResumed, renderUpload } from './render-upload.ts';
import type { UploadItem, UploadQueue } from './upload-queue.ts';

export interface SlotFiles {
  files: readonly Attachment[];
  sending: readonly UploadItem[];
  /** On their way since an earlier page. */
  resumed: readonly ResumedUpload[];
}

/** What a slot holds, and what is on its way into it; where it can only be read, that it holds nothing. */
export function renderSlotFiles(
  { files, sending, resumed }: SlotFiles,
  actions: FileActions,
  uploads: UploadQueue,
): TemplateResult | typeof nothing {
  if (files.length + sending.length + resumed.length === 0) {
    return actions.remove ? nothing : html`<p class="zc-secondary">${word('files.none')}</p>`;
  }
  return html`<ul class="zc-file-list">
    ${keyedList(
      files,
      (file) => file.id,
      (file) => renderFile(file, actions),
    )}
    ${keyedList(
      sending,
      (item) => item.id,
      (item) => renderUpload(item, uploads),
    )}
    ${keyedList(
      resumed,
      (upload) => upload.id,
      (upload) => track(() => renderResumed(upload)),
    )}
  </ul>`;
}
