import type { ParseResult } from '@marcbachmann/cel-js';
import type { ExpressionText } from '../definition/types.ts';
import { EngineError } from '../errors.ts';
import { environment } from './environment.ts';
import { type DictionaryLookup, withDictionaries } from './functions/dict.ts';

/** Names and values an expression may read; made by `createScopeContext`. */
export type ExpressionContext = Record<string, unknown>;

export interface Expression {
  readonly text: ExpressionText;
  /**
   * The value, or null for "can't tell": something it needs has not been filled in. Integers are bigint.
   * @throws EngineError `expression-syntax` when the text can't be parsed (`zc check` finds that earlier)
   */
  evaluate(context: ExpressionContext, dictionaries: DictionaryLookup): unknown;
}

/** Parses on first use: opening a form with hundreds of expressions then costs only those of its first step. */
export function compileExpression(text: ExpressionText): Expression {
  let parsed: ParseResult | undefined;
  return {
    text,
    evaluate(context, dictionaries) {
      parsed ??= parse(text);
      const program = parsed;
      return withDictionaries(dictionaries, () => {
        try {
          return program(context) ?? null;
        } catch (error) {
          // CEL has no null arithmetic: an operand that is not there yet surfaces as an evaluation error.
          if (isEvaluationError(error)) return null;
          throw error;
        }
      });
    },
  };
}

function parse(text: ExpressionText): ParseResult {
  try {
    return environment().parse(text);
  } catch (cause) {
    throw new EngineError('expression-syntax', text, { cause });
  }
}

function isEvaluationError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'EvaluationError' || error.name === 'TypeError' || error.name === 'CannotTell')
  );
}
