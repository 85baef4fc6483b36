import type { ExpressionText } from '../definition/types.ts';
import { compileExpression, type Expression } from '../expressions/compile-expression.ts';

export function compileOptional(text: ExpressionText | undefined): Expression | null {
  return text === undefined ? null : compileExpression(text);
}
