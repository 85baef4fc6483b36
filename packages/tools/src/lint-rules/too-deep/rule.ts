import type { LintRule } from '../lint-rule.ts';

/** Brackets nested so deep that a parser could fail. */
export const tooDeep: LintRule = {
  id: 'too-deep',
  severity: 'error',
  fatal: true,
  message: { zh: '括号套得太深（超过 {limit} 层）', en: 'Brackets are nested more than {limit} deep' },
  remedy: { zh: '请检查是否多写了括号', en: 'Look for brackets too many' },
  *file(path, schemas) {
    const offset = depthExceeded(schemas.texts.get(path) ?? '');
    if (offset !== null) yield { at: { file: path, offset }, params: { limit: deepest } };
  },
};

const deepest = 100;

/** Offset of the bracket that goes too deep; brackets within texts don't count. */
function depthExceeded(text: string): number | null {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > deepest) return index;
  }
  return null;
}
