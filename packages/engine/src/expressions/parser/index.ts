export { compilePrograms } from './compile-programs.ts';
export { parseExpression } from './parse-expression.ts';
