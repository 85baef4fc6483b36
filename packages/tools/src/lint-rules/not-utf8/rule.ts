import type { LintRule } from '../lint-rule.ts';

/** Characters that could not be read as UTF-8. */
export const notUtf8: LintRule = {
  id: 'not-utf8',
  severity: 'error',
  message: { zh: '文件不是 UTF-8 编码', en: 'The file is not UTF-8' },
  remedy: { zh: '请用 UTF-8 重新存盘（不要用 GBK）', en: 'Save it again as UTF-8, not as GBK' },
  *file(path, schemas) {
    const offset = schemas.texts.get(path)?.indexOf('\uFFFD') ?? -1;
    if (offset >= 0) yield { at: { file: path, offset } };
  },
};
