import { largestFile } from '../../schemas/read-schemas.ts';
import type { LintRule } from '../lint-rule.ts';

/** A file too large to be a definition. */
export const fileTooLarge: LintRule = {
  id: 'file-too-large',
  severity: 'error',
  fatal: true,
  message: {
    zh: '文件有 {size} MB，超过 {limit} MB，没有读',
    en: 'The file has {size} MB, more than {limit} MB, and was not read',
  },
  remedy: { zh: '把它拆小，或移出定义文件夹', en: 'Split it, or move it out of the folder of definitions' },
  *file(path, schemas) {
    const size = schemas.tooLarge.get(path);
    if (size === undefined) return;
    const params = { size: Math.round(size / mebibyte), limit: largestFile / mebibyte };
    yield { at: { file: path, offset: 0 }, params };
  },
};

const mebibyte = 1024 * 1024;
