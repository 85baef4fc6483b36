import { keysOf } from '../../check/keys-of.ts';
import { treeOf } from '../../check/position.ts';
import type { LintRule } from '../lint-rule.ts';

/** A key given twice in an object. */
export const duplicateKey: LintRule = {
  id: 'duplicate-key',
  severity: 'error',
  fatal: true,
  message: { zh: '“{key}”在同一个对象里写了两次', en: '"{key}" stands twice in one object' },
  remedy: { zh: '请删去一个，或改名', en: 'Delete or rename one of them' },
  *file(path, schemas) {
    for (const { key, offset, isRepeated } of keysOf(treeOf(schemas, path)))
      if (isRepeated) yield { at: { file: path, offset }, params: { key } };
  },
};
