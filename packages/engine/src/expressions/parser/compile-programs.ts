import { expressionsIn } from '../../definition/expressions-in.ts';
import type { FormDefinition } from '../../definition/types.ts';
import type { Program } from '../program/program.ts';
import { parseExpression } from './parse-expression.ts';

/** The programs of every expression in a definition, by text. @throws EngineError `expression-syntax` */
export function compilePrograms(definition: FormDefinition): Record<string, Program> {
  return Object.fromEntries(expressionsIn(definition).map(({ text }) => [text, parseExpression(text)]));
}
