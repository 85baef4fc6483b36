import { expressionsIn } from '@zhicheng/engine/definition';
import { parseExpression } from '@zhicheng/engine/parser';
import type { LintRule } from './lint-rule.ts';

/** An expression that can't be parsed as CEL. */
export const expressionSyntax: LintRule = {
  id: 'expression-syntax',
  severity: 'error',
  *form({ definition, locate }) {
    for (const { text, pointer } of expressionsIn(definition)) {
      const message = complaint(text);
      if (message) yield { place: locate(pointer), message };
    }
  },
};

function complaint(text: string): string | null {
  try {
    parseExpression(text);
    return null;
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? `${message}\n${cause.message}` : message;
  }
}
