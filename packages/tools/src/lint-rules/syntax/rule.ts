import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { LintRule } from '../lint-rule.ts';

/** A file that is not JSON. */
export const syntax: LintRule = {
  id: 'syntax',
  severity: 'error',
  fatal: true,
  message: { zh: '不是 JSON：{problem}', en: 'Not JSON: {problem}' },
  remedy: {
    zh: '请看这里和前一行：多半少了逗号、引号或括号',
    en: 'Look here and at the line before: mostly a comma, a quote or a bracket is missing',
  },
  *file(path, schemas) {
    const errors: ParseError[] = [];
    parseTree((schemas.texts.get(path) ?? '').replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
    const [first] = errors;
    // What follows the first error is mostly its echo.
    if (first)
      yield { at: { file: path, offset: first.offset }, params: { problem: printParseErrorCode(first.error) } };
  },
};
