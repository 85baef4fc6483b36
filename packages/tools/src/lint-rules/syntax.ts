import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { LintRule } from './lint-rule.ts';

/** A file that isn't JSON. */
export const syntax: LintRule = {
  id: 'syntax',
  severity: 'error',
  *file(path, schemas) {
    const errors: ParseError[] = [];
    parseTree(schemas.texts.get(path) ?? '', errors, { disallowComments: true });
    const first = errors[0];
    // What follows the first error is mostly its echo.
    if (first)
      yield { place: { file: path, offset: first.offset }, message: `Not JSON: ${printParseErrorCode(first.error)}.` };
  },
};
