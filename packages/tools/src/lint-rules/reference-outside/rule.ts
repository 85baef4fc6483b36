import { referencesIn } from '../../check/references-in.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `$ref` or `extends` out of the folder. */
export const referenceOutside: LintRule = {
  id: 'reference-outside',
  severity: 'error',
  fatal: true,
  message: {
    zh: '“{reference}”在定义文件夹之外或在网络上',
    en: '"{reference}" is outside the folder of definitions, or on the network',
  },
  remedy: {
    zh: '请把文件放进文件夹，用相对路径引用',
    en: 'Put the file into the folder and refer to it by a relative path',
  },
  *file(path, schemas) {
    for (const { pointer, reference, target } of referencesIn(schemas, path))
      if (target === null) yield { at: { file: path, pointer }, params: { reference } };
  },
};
