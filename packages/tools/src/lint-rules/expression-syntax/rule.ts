import type { LintRule } from '../lint-rule.ts';

/** An expression that can't be parsed as CEL. */
export const expressionSyntax: LintRule = {
  id: 'expression-syntax',
  severity: 'error',
  message: { zh: '表达式读不出来：{problem}', en: 'The expression cannot be parsed: {problem}' },
  remedy: { zh: '请按 docs/reference/expressions.md 改正', en: 'Correct it after docs/reference/expressions.md' },
  *form({ expressions }) {
    for (const { pointer, failure } of expressions)
      if (failure) yield { at: pointer, within: failure.position, params: { problem: failure.message } };
  },
};
