import { didYouMean } from '../../check/did-you-mean.ts';
import { referencesIn } from '../../check/references-in.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `$ref` or `extends` that leads nowhere. */
export const referenceMissing: LintRule = {
  id: 'reference-missing',
  severity: 'error',
  fatal: true,
  message: { zh: '{target} 不存在', en: 'There is no {target}' },
  remedy: {
    zh: '请改正路径（相对于本文件），或补上那个文件',
    en: 'Correct the path, which is relative to this file, or add the file',
  },
  *file(path, schemas) {
    for (const { pointer, target, isThere, near } of referencesIn(schemas, path))
      if (target !== null && !isThere)
        yield { at: { file: path, pointer }, params: { target }, meant: didYouMean(target, near()) };
  },
};
