import { parseExpression } from '../parser/index.ts';
import { equal } from '../program/compare.ts';
import { compileProgram } from '../program/compile-program.ts';
import { EvaluationError } from '../program/evaluation-error.ts';
import type { ConformanceCase } from './read-cases.ts';

/** Null when the case comes out as the specification says, otherwise what happened. */
export function runConformanceCase({ text, bindings, expected }: ConformanceCase): string | null {
  try {
    const value = compileProgram(parseExpression(text))({ ...bindings });
    if (expected === 'error') return `${text} should fail, and gave ${show(value)}`;
    const same = equal(value, expected.value) || (Number.isNaN(value) && Number.isNaN(expected.value));
    return same ? null : `${text} should give ${show(expected.value)}, and gave ${show(value)}`;
  } catch (error) {
    const failed = error instanceof EvaluationError || (error as { code?: string }).code === 'expression-syntax';
    return expected === 'error' && failed ? null : `${text} failed: ${(error as Error).message}`;
  }
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'bigint' ? `${item}n` : item instanceof Map ? [...item] : item,
  );
}
