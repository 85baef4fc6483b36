import { expressionsIn } from '../../definition/expressions-in.ts';
import type { FormDefinition } from '../../definition/types.ts';
import { EngineError } from '../../errors.ts';
import { isFunction } from '../program/compile-program.ts';
import type { Program } from '../program/program.ts';
import { parseExpression } from './parse-expression.ts';

/** The programs of every expression in a definition, by text. @throws EngineError `expression-syntax`, `expression-function` */
export function compilePrograms(definition: FormDefinition): Record<string, Program> {
  return Object.fromEntries(
    expressionsIn(definition).map(({ text }) => {
      const program = parseExpression(text);
      const unknown = calledIn(program).find((name) => !isFunction(name));
      if (unknown !== undefined) throw new EngineError('expression-function', `${unknown} in ${text}`);
      return [text, program];
    }),
  );
}

/** Names of the functions and macros that a program calls. */
function calledIn(program: Program): string[] {
  if (!Array.isArray(program)) return [];
  const [operator, ...operands] = program;
  const called = operator === 'call' || operator === 'rcall' ? [String(operands[0])] : [];
  return [...called, ...operands.flatMap(calledIn)];
}
