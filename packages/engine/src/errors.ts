/** Every error this package throws: mistakes of programmers and form designers, never of the person who fills in a form. */
export const errorCodes = {
  'definition-cycle': 'A form extends itself, or an expression needs itself',
  'definition-name': 'A name stands for two things in expressions',
  'definition-reference': 'A $ref or extends names something that is not there',
  'definition-key': 'A key that JavaScript treats specially (__proto__, constructor, prototype) is not allowed',
  'definition-shape': 'The definition lacks a part that is needed to compile it',
  'expression-function': 'The expression calls a function that does not exist',
  'expression-syntax': 'The expression cannot be parsed',
  'expression-not-compiled': 'The form brings no program for the expression; build it with zc, or pass a parser',
  'unknown-scope': 'The form has no such panel or table',
  'unknown-field': 'The scope has no such field',
  'unknown-row': 'The table has no such row',
} as const;

export type EngineErrorCode = keyof typeof errorCodes;

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, detail: string, options?: { cause?: unknown }) {
    super(`${errorCodes[code]}: ${detail}`, options);
    this.code = code;
  }
}
