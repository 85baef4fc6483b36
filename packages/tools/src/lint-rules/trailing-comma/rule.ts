import type { LintRule } from '../lint-rule.ts';

/** A comma before a closing bracket. */
export const trailingComma: LintRule = {
  id: 'trailing-comma',
  severity: 'error',
  fatal: true,
  message: { zh: '最后一项后面多了逗号', en: 'There is a comma after the last item' },
  remedy: { zh: '请删去这个逗号', en: 'Delete the comma' },
  *file(path, schemas) {
    for (const { 0: token, index } of (schemas.texts.get(path) ?? '').matchAll(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[\]}])/g))
      if (token === ',') yield { at: { file: path, offset: index } };
  },
};
