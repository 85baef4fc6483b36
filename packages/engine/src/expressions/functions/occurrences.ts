import { asRows, CannotTell, type ExpressionFunction, type ExpressionRow } from './expression-function.ts';

/** Counts per list and key: each of 2,000 rows asks the same list. Lists are made anew when a row changes. */
const counts = new WeakMap<readonly ExpressionRow[], Map<string, Map<unknown, number>>>();

export const occurrences: ExpressionFunction = {
  name: 'occurrences',
  parameters: ['rows', 'key', 'value'],
  returns: 'int',
  description: 'How many rows hold the value in the field.',
  evaluate: (rows: unknown, key: string, value: unknown) => {
    if (value === null || value === undefined) throw new CannotTell(key);
    return BigInt(countsOf(asRows(rows), key).get(comparable(value)) ?? 0);
  },
};

function countsOf(rows: readonly ExpressionRow[], key: string): ReadonlyMap<unknown, number> {
  const byKey = counts.get(rows) ?? new Map<string, Map<unknown, number>>();
  counts.set(rows, byKey);
  const known = byKey.get(key);
  if (known) return known;
  const result = new Map<unknown, number>();
  byKey.set(key, result);
  for (const row of rows) {
    const value = comparable(row[key]);
    result.set(value, (result.get(value) ?? 0) + 1);
  }
  return result;
}

function comparable(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
