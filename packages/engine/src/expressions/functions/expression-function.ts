/** A row of the function table. `docs/reference/expressions.md` is made from these. */
export interface ExpressionFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly returns: 'int' | 'double' | 'string' | 'bool' | 'list' | 'dyn';
  /** What it answers, in one sentence. */
  readonly description: string;
  /** Throws `CannotTell` when something it needs is missing. Integers arrive as bigint or number and leave as bigint. */
  readonly evaluate: (...values: never[]) => unknown;
}

/** "Can't tell yet": an operand isn't there. Surfaces as the outcome null. */
export class CannotTell extends Error {
  override readonly name = 'CannotTell';
}

/** A dictionary isn't there yet: unlike what nobody filled in, it doesn't read as null under a name either. */
export class StillLoading extends CannotTell {}

export type ExpressionRow = Readonly<Record<string, unknown>>;

export function asDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new CannotTell('not a date');
}

export function asNumber(value: unknown): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  throw new CannotTell('not a number');
}

export function asRows(value: unknown): readonly ExpressionRow[] {
  if (Array.isArray(value)) return value;
  throw new CannotTell('not a table');
}

export function asRow(value: unknown): ExpressionRow {
  if (typeof value === 'object' && value !== null) return value as ExpressionRow;
  throw new CannotTell('not a row');
}
