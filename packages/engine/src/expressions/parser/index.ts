export { functions } from '../functions/index.ts';
export type { Program, ProgramList } from '../program/program.ts';
export { standardFunctions } from '../program/standard-functions.ts';
export { reservedNames } from '../reserved-names.ts';
export { compilePrograms } from './compile-programs.ts';
export { type Positions, parseExpression, parseProgram } from './parse-expression.ts';
