import type { FilePolicy } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';

export interface DropZone {
  /** What the files are for; names the button for those who don't see where it stands. */
  label: string;
  /** What stands on the button; 选择文件 by default. */
  caption?: string;
  policy: FilePolicy;
  multiple: boolean;
  /** What is asked for is there already. */
  quiet?: boolean;
  /** Ids of what describes the button. */
  describedBy?: string;
  take(files: readonly File[]): void;
}

/** A button that chooses files, in a field onto which files may be dropped. */
export function renderDropZone({
  label,
  caption = word('files.choose'),
  policy,
  multiple,
  quiet = false,
  describedBy = '',
  take,
}: DropZone): TemplateResult {
  const mark = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('zc-drop-over', over);
  };
  const drop = (event: DragEvent): void => {
    mark(event, false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(multiple ? files : files.slice(0, 1));
  };
  const choose = (event: Event): void => {
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
  };
  const change = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again once it has been mended.
    input.value = '';
    if (files.length > 0) take(files);
  };
  return html`<div
    class="zc-drop ${quiet ? 'zc-drop-quiet' : ''}"
    @dragover=${(event: DragEvent) => mark(event, true)}
    @dragleave=${(event: DragEvent) => mark(event, false)}
    @drop=${drop}
  >
    <button
      class="zc-button"
      type="button"
      aria-label=${word('files.choose.for', { caption, label })}
      aria-describedby=${describedBy}
      @click=${choose}
    >
      ${caption}
    </button>
    <span class="zc-secondary zc-drop-hint">${word('files.drop')}</span>
    <input type="file" hidden tabindex="-1" aria-hidden="true" ?multiple=${multiple} accept=${policy.extensions.map((e) => `.${e}`).join(',')} @change=${change} />
  </div>`;
}
