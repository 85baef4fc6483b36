import { monthsBetween, nextDay } from './calendar.ts';
import { asDate, asRows, CannotTell, type ExpressionFunction } from './expression-function.ts';
import { periodOf } from './period.ts';

export const monthsCovered: ExpressionFunction = {
  name: 'monthsCovered',
  parameters: ['rows', 'startKey', 'endKey', 'from', 'to'],
  returns: 'int',
  description: 'Whole months in the union of the rows’ periods between two dates; an open end lasts until `to`.',
  evaluate: (rows: unknown, startKey: string, endKey: string, from: unknown, to: unknown) => {
    const [first, last] = [asDate(from), asDate(to)];
    const dated = asRows(rows)
      .map((row) => periodOf(row, startKey, endKey, last))
      .filter((period) => period !== null);
    if (dated.length === 0 && asRows(rows).length > 0) throw new CannotTell('no dated period');
    const periods = dated
      .map(({ start, end }) => ({ start: later(start, first), end: earlier(end, last) }))
      .filter(({ start, end }) => start <= end)
      .sort((a, b) => (a.start < b.start ? -1 : 1));
    let months = 0;
    let current: { start: string; end: string } | undefined;
    for (const period of periods) {
      // Periods that touch (30 June, 1 July) are one.
      if (current && period.start <= nextDay(current.end)) {
        current.end = later(current.end, period.end);
      } else {
        if (current) months += monthsBetween(current.start, nextDay(current.end));
        current = { ...period };
      }
    }
    if (current) months += monthsBetween(current.start, nextDay(current.end));
    return BigInt(months);
  },
};

function later(a: string, b: string): string {
  return a < b ? b : a;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
