import { sameName } from './upload-queue.ts';

/** 附件名称 for the next file of a kind: its label, numbered from the second on, because the same name replaces. */
export function nextAttachmentName(label: string, taken: readonly { readonly name: string }[]): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? label : `${label} ${n}`;
    if (!taken.some((other) => sameName(other.name, name))) return name;
  }
}
