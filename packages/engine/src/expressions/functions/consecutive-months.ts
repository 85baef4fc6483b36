import { asRows, CannotTell, type ExpressionFunction, type ExpressionRow } from './expression-function.ts';

export const consecutiveMonths: ExpressionFunction = {
  name: 'consecutiveMonths',
  parameters: ['rows', 'fromKey', 'toKey', 'until'],
  returns: 'int',
  description:
    'How many months in a row, counted back from that of `until`, the rows’ periods cover; months are YYYY-MM or the date’s, both ends included, an open end lasts until `until`.',
  evaluate: (rows: unknown, fromKey: string, toKey: string, until: unknown) => {
    const last = monthOf(until);
    if (last === null) throw new CannotTell('not a month');
    const periods = asRows(rows).map((row) => monthsOf(row, fromKey, toKey, last));
    let first = last + 1;
    // Each turn reaches further back, or ends.
    for (;;) {
      const reached = Math.min(first, ...periods.filter(({ to }) => to >= first - 1).map(({ from }) => from));
      if (reached === first) return BigInt(last + 1 - first);
      first = reached;
    }
  },
};

interface Months {
  from: number;
  to: number;
}

/** Months are counted from year 0. A period without a start, or of no length, reaches nowhere. */
function monthsOf(row: ExpressionRow, fromKey: string, toKey: string, last: number): Months {
  const from = monthOf(row[fromKey]) ?? Number.POSITIVE_INFINITY;
  const to = row[toKey] === null || row[toKey] === undefined ? last : (monthOf(row[toKey]) ?? from - 1);
  return to < from ? { from: Number.POSITIVE_INFINITY, to } : { from, to };
}

function monthOf(value: unknown): number | null {
  const [, year, month] = (typeof value === 'string' && /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/.exec(value)) || [];
  return year === undefined ? null : Number(year) * 12 + Number(month) - 1;
}
