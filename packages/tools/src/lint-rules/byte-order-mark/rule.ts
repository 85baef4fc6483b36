import type { LintRule } from '../lint-rule.ts';

/** A byte order mark. */
export const byteOrderMark: LintRule = {
  id: 'byte-order-mark',
  severity: 'error',
  message: { zh: '文件以 BOM（字节顺序标记）开头', en: 'The file begins with a byte order mark' },
  remedy: { zh: '请存成“UTF-8（无 BOM）”', en: 'Save it as UTF-8 without BOM' },
  *file(path, schemas) {
    if (schemas.texts.get(path)?.startsWith('\uFEFF')) yield { at: { file: path, offset: 0 } };
  },
};
