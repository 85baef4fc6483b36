/**
 * A parsed CEL expression as JSON: what `zc build` puts into a compiled form, so that browsers need no parser.
 * Texts, booleans and null stand for themselves, numbers are doubles; everything else is `[operator, …operands]`.
 */
export type Program = null | boolean | number | string | ProgramList;

export interface ProgramList extends ReadonlyArray<Program> {}

/** Programs by the text of their expression. */
export type Programs = Readonly<Record<string, Program>>;
