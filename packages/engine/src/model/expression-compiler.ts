import type { ExpressionText, FormDefinition } from '../definition/types.ts';
import { EngineError } from '../errors.ts';
import { compileExpression, type Expression } from '../expressions/compile-expression.ts';
import type { Program, Programs } from '../expressions/program/program.ts';

/** Text → expression, each compiled once. @throws EngineError `expression-not-compiled` */
export type ExpressionCompiler = (text: ExpressionText) => Expression;

/**
 * Takes the programs that a compiled form brings; `parse` is for definitions that were not built (live preview, tests).
 */
export function createExpressionCompiler(
  definition: FormDefinition & { programs?: Programs },
  parse?: (text: ExpressionText) => Program,
): ExpressionCompiler {
  const compiled = new Map<ExpressionText, Expression>();
  const programs = new Map(Object.entries(definition.programs ?? {}));
  return (text) => {
    const known = compiled.get(text);
    if (known) return known;
    const program = programs.get(text) ?? parse?.(text);
    if (program === undefined) throw new EngineError('expression-not-compiled', text);
    const expression = compileExpression(text, program);
    compiled.set(text, expression);
    return expression;
  };
}

export function compileOptional(compile: ExpressionCompiler, text: ExpressionText | undefined): Expression | null {
  return text === undefined ? null : compile(text);
}
