import type { ExpressionText } from '@zhicheng/engine/definition';
import { type Positions, type Program, parseProgram } from '@zhicheng/engine/parser';

export interface ParsedExpression {
  text: ExpressionText;
  /** Undefined where the text can't be parsed. */
  program: Program | undefined;
  /** Where each part begins in the text. */
  positions: Positions;
  /** What keeps it from being parsed, and at which character. */
  failure: { message: string; position: number } | null;
}

const parsed = new Map<ExpressionText, ParsedExpression>();

/** Series share most of their expressions: each text is parsed once. */
export function parseCached(text: ExpressionText): ParsedExpression {
  const known = parsed.get(text);
  if (known) return known;
  const expression = parse(text);
  parsed.set(text, expression);
  return expression;
}

function parse(text: ExpressionText): ParsedExpression {
  const positions: Positions = new WeakMap();
  try {
    return { text, program: parseProgram(text, positions), positions, failure: null };
  } catch (error) {
    return { text, program: undefined, positions, failure: failureOf((error as Error).cause) };
  }
}

/** The library draws the text with an arrow below; its first line says it all. */
function failureOf(cause: unknown): { message: string; position: number } {
  const { message = '', range } = cause as { message?: string; range?: { start?: number } };
  return { message: message.split('\n')[0] ?? '', position: range?.start ?? 0 };
}
