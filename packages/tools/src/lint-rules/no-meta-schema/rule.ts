import { isObject } from '@zhicheng/engine/definition';
import type { LintRule } from '../lint-rule.ts';

/** A file that does not name its meta-schema. */
export const noMetaSchema: LintRule = {
  id: 'no-meta-schema',
  severity: 'warning',
  message: { zh: '文件没有说明它是什么', en: 'The file does not say what it is' },
  remedy: {
    zh: '请在开头写 "$schema" 和 schemas/meta 里元模式的路径',
    en: 'Begin it with "$schema" and the path of its meta-schema in schemas/meta',
  },
  *file(path, schemas) {
    const content = schemas.json(path);
    if (!isObject(content) || typeof content.$schema !== 'string') yield { at: { file: path, pointer: '' } };
  },
};
