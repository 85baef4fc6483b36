import type { ExpressionText } from '../definition/types.ts';
import { type DictionaryLookup, lookUp, withDictionaries } from './functions/dict.ts';
import { CannotTell, StillLoading } from './functions/expression-function.ts';
import { type Code, compileProgram } from './program/compile-program.ts';
import { EvaluationError } from './program/evaluation-error.ts';
import type { Program } from './program/program.ts';

/** Names and values an expression may read; made by `createContextFactory`. */
export type ExpressionContext = Record<string, unknown>;

export interface Expression {
  readonly text: ExpressionText;
  /** The value, or null for "can't tell": something it needs has not been filled in. Integers are bigint. */
  evaluate(context: ExpressionContext, dictionaries: DictionaryLookup): unknown;
}

/** Compiles on first use: opening a form with hundreds of expressions then costs only those of its first step. */
export function compileExpression(text: ExpressionText, program: Program): Expression {
  let code: Code | undefined;
  return {
    text,
    evaluate(context, dictionaries) {
      code ??= compileProgram(program);
      const run = code;
      return withDictionaries(dictionaries, () => {
        try {
          return run(context) ?? null;
        } catch (error) {
          // Under a name: the expression around it can't tell either.
          if (error instanceof StillLoading && dictionaries === lookUp) throw error;
          // CEL has no null arithmetic: an operand that is not there yet surfaces as an evaluation error.
          if (error instanceof EvaluationError || error instanceof CannotTell) return null;
          throw error;
        }
      });
    },
  };
}
