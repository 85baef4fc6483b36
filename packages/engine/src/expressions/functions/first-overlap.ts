import { asDate, asRow, asRows, type ExpressionFunction } from './expression-function.ts';
import { periodOf } from './period.ts';

export const firstOverlap: ExpressionFunction = {
  name: 'firstOverlap',
  parameters: ['rows', 'startKey', 'endKey', 'openEnd', 'row'],
  returns: 'int',
  description:
    'Position (from 1) of the first other row whose period shares more than its boundary days with this row’s; 0: none.',
  evaluate: (rows: unknown, startKey: string, endKey: string, openEnd: unknown, row: unknown) => {
    const own = periodOf(asRow(row), startKey, endKey, asDate(openEnd));
    if (!own) return 0n;
    const position = asRows(rows).findIndex((other) => {
      if (other.rowId === asRow(row).rowId) return false;
      const period = periodOf(other, startKey, endKey, asDate(openEnd));
      return period !== null && period.start < own.end && own.start < period.end;
    });
    return BigInt(position + 1);
  },
};
