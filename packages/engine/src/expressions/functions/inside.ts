import { asDate, asRow, asRows, type ExpressionFunction } from './expression-function.ts';
import { periodOf } from './period.ts';

export const inside: ExpressionFunction = {
  name: 'inside',
  parameters: ['row', 'startKey', 'endKey', 'rows', 'rowsStartKey', 'rowsEndKey', 'openEnd'],
  returns: 'bool',
  description: 'Whether the row’s period lies within one of the rows’ periods.',
  evaluate: (
    row: unknown,
    startKey: string,
    endKey: string,
    rows: unknown,
    rowsStartKey: string,
    rowsEndKey: string,
    openEnd: unknown,
  ) => {
    const own = periodOf(asRow(row), startKey, endKey, asDate(openEnd));
    if (!own) return true;
    return asRows(rows).some((other) => {
      const period = periodOf(other, rowsStartKey, rowsEndKey, asDate(openEnd));
      return period !== null && period.start <= own.start && own.end <= period.end;
    });
  },
};
