import { patternsIn } from '../../check/patterns-in.ts';
import type { LintRule } from '../lint-rule.ts';

/** A pattern that is not a regular expression. */
export const invalidPattern: LintRule = {
  id: 'invalid-pattern',
  severity: 'error',
  message: { zh: '“{pattern}”不是正则表达式', en: '"{pattern}" is not a regular expression' },
  remedy: {
    zh: '请改正：多半少了括号，或反斜线没有写成 \\\\\\\\',
    en: 'Correct it: mostly a bracket is missing, or a backslash is not written \\\\\\\\',
  },
  *form(subject) {
    for (const { pattern, at, within } of patternsIn(subject))
      if (!isPattern(pattern)) yield { at, within, params: { pattern } };
  },
};

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
