import { asRows, type ExpressionFunction } from './expression-function.ts';

export const missingYears: ExpressionFunction = {
  name: 'missingYears',
  parameters: ['rows', 'key'],
  returns: 'list',
  description: 'The years between the first and the last in the field that no row has.',
  evaluate: (rows: unknown, key: string) => {
    const years = asRows(rows)
      .map((row) => row[key])
      .filter((value) => value !== null && value !== undefined)
      .map(Number)
      .sort((a, b) => a - b);
    const present = new Set(years);
    const missing: bigint[] = [];
    const [first, last] = [years[0], years[years.length - 1]];
    if (first === undefined || last === undefined || last - first > 200) return missing;
    for (let year = first + 1; year < last; year += 1) if (!present.has(year)) missing.push(BigInt(year));
    return missing;
  },
};
