import { patternsIn } from '../../check/patterns-in.ts';
import { isSafePattern } from '../../patterns/is-safe-pattern.ts';
import type { LintRule } from '../lint-rule.ts';

/** A pattern whose matching can take a time out of proportion to the text. */
export const unsafePattern: LintRule = {
  id: 'unsafe-pattern',
  severity: 'error',
  message: { zh: '“{pattern}”遇到特别的文字会算个不停', en: '"{pattern}" can take for ever on some texts' },
  remedy: {
    zh: '同一个字只能有一种比法：不要在重复里再套重复，相邻的重复不要有共同的字',
    en: 'Let each character be matched in one way only: no repetition within a repetition, no neighbours that share characters',
  },
  *form(subject) {
    for (const { pattern, at, within } of patternsIn(subject))
      if (isUnsafe(pattern)) yield { at, within, params: { pattern } };
  },
};

function isUnsafe(pattern: string): boolean {
  try {
    return !isSafePattern(pattern);
  } catch {
    // Not a pattern at all: invalid-pattern tells.
    return false;
  }
}
