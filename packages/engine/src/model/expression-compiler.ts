import type { ExpressionText, FormDefinition } from '../definition/types.ts';
import { EngineError } from '../errors.ts';
import { compileExpression, type Expression } from '../expressions/compile-expression.ts';
import type { Program, Programs } from '../expressions/program/program.ts';

/** Text → expression, each compiled once. @throws EngineError `expression-not-compiled` */
export type ExpressionCompiler = (text: ExpressionText) => Expression;

export interface CompileOptions {
  /** For expressions of which the definition brings no program: live preview, tests, explanations. */
  parse?: (text: ExpressionText) => Program;
  /** Told whenever an expression was evaluated: its value, null for "can't tell". For coverage. */
  onOutcome?: (text: ExpressionText, value: unknown) => void;
}

export function createExpressionCompiler(
  definition: FormDefinition & { programs?: Programs },
  { parse, onOutcome }: CompileOptions = {},
): ExpressionCompiler {
  const compiled = new Map<ExpressionText, Expression>();
  const programs = new Map(Object.entries(definition.programs ?? {}));
  return (text) => {
    const known = compiled.get(text);
    if (known) return known;
    const program = programs.get(text) ?? parse?.(text);
    if (program === undefined) throw new EngineError('expression-not-compiled', text);
    const plain = compileExpression(text, program);
    const expression = onOutcome ? observed(plain, onOutcome) : plain;
    compiled.set(text, expression);
    return expression;
  };
}

function observed(expression: Expression, onOutcome: NonNullable<CompileOptions['onOutcome']>): Expression {
  return {
    text: expression.text,
    evaluate(context, dictionaries) {
      const value = expression.evaluate(context, dictionaries);
      onOutcome(expression.text, value);
      return value;
    },
  };
}

export function compileOptional(compile: ExpressionCompiler, text: ExpressionText | undefined): Expression | null {
  return text === undefined ? null : compile(text);
}
