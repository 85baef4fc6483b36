import { keysOf } from '../../check/keys-of.ts';
import { treeOf } from '../../check/position.ts';
import type { LintRule } from '../lint-rule.ts';

/** A key that JavaScript treats specially. */
export const forbiddenKey: LintRule = {
  id: 'forbidden-key',
  severity: 'error',
  fatal: true,
  message: { zh: '“{key}”不能用作名称', en: '"{key}" cannot be a name' },
  remedy: { zh: '请换个名称', en: 'Choose another name' },
  *file(path, schemas) {
    for (const { key, offset } of keysOf(treeOf(schemas, path)))
      if (forbidden.has(key)) yield { at: { file: path, offset }, params: { key } };
  },
};

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
