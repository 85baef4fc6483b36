import type { FilePolicy } from '@zhicheng/engine';
import { fileKindOf } from '@zhicheng/engine/files';
import { word } from '../text/part-word.ts';

/** The sentence above every place where files are chosen. */
export function policySentence({ maxBytes, extensions }: FilePolicy): string {
  const limit = word('files.limit', {
    megabytes: Number((maxBytes / 1024 / 1024).toFixed(1)),
    kilobytes: Math.floor(maxBytes / 1024),
  });
  // Other spellings of the same kind (jpeg) are accepted without being listed.
  const listed = extensions.filter((extension) => fileKindOf(`.${extension}`)?.extension === extension);
  return word('files.policy', { limit, extensions: listed.join('、') });
}
