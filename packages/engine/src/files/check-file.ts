import type { FilePolicy } from '../definition/types.ts';
import { extensionOf, fileKindOf } from './file-kind.ts';

/** What is known of a file before it is stored. */
export interface CandidateFile {
  fileName: string;
  /** Bytes. */
  size: number;
  /** The first bytes; 64 are enough, more find more. */
  head: Uint8Array;
  /** All bytes, where they are at hand: the content is then judged to its end. */
  whole?: Uint8Array;
}

/** Why a file can't be taken: extension, size, content, empty. R-AT-5, replacement by name, refuses nothing. */
export type FileRule = 'R-AT-1' | 'R-AT-2' | 'R-AT-3' | 'R-AT-4';

export interface FileRefusal {
  rule: FileRule;
  params: Readonly<Record<string, string | number>>;
  /** What is wrong and what to do. */
  message: string;
}

/** The first reason why the file can't be taken, or null. The same judgement in the browser and on the server. */
export function checkFile(file: CandidateFile, policy: FilePolicy): FileRefusal | null {
  const kind = fileKindOf(file.fileName);
  if (!kind || !policy.extensions.some((extension) => fileKindOf(`.${extension}`) === kind)) {
    return refuse('R-AT-1', { extension: extensionOf(file.fileName), allowed: policy.extensions.join('、') });
  }
  if (file.size === 0) return refuse('R-AT-4', {});
  if (file.size > policy.maxBytes) return refuse('R-AT-2', { limit: formatLimit(policy.maxBytes) });
  const fits = kind.head(file.head) && (!file.whole || !kind.whole || kind.whole(file.whole));
  return fits ? null : refuse('R-AT-3', { extension: kind.extension });
}

const messages: Record<FileRule, string> = {
  'R-AT-1': '不支持的文件格式：.{extension}，请选择 {allowed} 格式的文件',
  'R-AT-2': '文件超过 {limit}，无法上传，请压缩或拆分后再选',
  'R-AT-3': '文件内容与扩展名不符，或文件已损坏，请用原来的软件另存为 {extension} 格式后再选',
  'R-AT-4': '文件是空的，请重新选择',
};

const nameless = '文件名没有扩展名，看不出是什么格式，请选择 {allowed} 格式的文件';

function refuse(rule: FileRule, params: FileRefusal['params']): FileRefusal {
  const sentence = params.extension === '' ? nameless : messages[rule];
  const message = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { rule, params, message };
}

function formatLimit(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${+(bytes / 1024 / 1024).toFixed(1)} MB` : `${+(bytes / 1024).toFixed(1)} KB`;
}
