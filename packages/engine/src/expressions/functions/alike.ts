import { asRow, asRows, CannotTell, type ExpressionFunction, type ExpressionRow } from './expression-function.ts';

/** Counts per list and keys: each of 2,000 rows asks the same list. Lists are made anew when a row changes. */
const counts = new WeakMap<readonly ExpressionRow[], Map<string, Map<string, number>>>();

export const alike: ExpressionFunction = {
  name: 'alike',
  parameters: ['rows', 'keys', 'row'],
  returns: 'int',
  description: 'How many rows hold the same values as this row in all of these fields, itself included.',
  evaluate: (rows: unknown, keys: readonly string[], row: unknown) => {
    const values = valuesOf(asRow(row), keys);
    if (values === null) throw new CannotTell(keys.join());
    return BigInt(countsOf(asRows(rows), keys).get(values) ?? 0);
  },
};

function countsOf(rows: readonly ExpressionRow[], keys: readonly string[]): ReadonlyMap<string, number> {
  const byKeys = counts.get(rows) ?? new Map<string, Map<string, number>>();
  counts.set(rows, byKeys);
  const known = byKeys.get(keys.join());
  if (known) return known;
  const result = new Map<string, number>();
  byKeys.set(keys.join(), result);
  for (const row of rows) {
    const values = valuesOf(row, keys);
    if (values !== null) result.set(values, (result.get(values) ?? 0) + 1);
  }
  return result;
}

/** The values as one text; null where one of them is missing. Integers are bigint in some places and numbers in others. */
function valuesOf(row: ExpressionRow, keys: readonly string[]): string | null {
  const values = keys.map((key) => row[key] ?? null);
  if (values.includes(null)) return null;
  return JSON.stringify(values, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
}
