import type { ExpressionRow } from './expression-function.ts';

/** A row's period, both days included; null without a start, or when it ends before it starts. */
export function periodOf(
  row: ExpressionRow,
  startKey: string,
  endKey: string,
  openEnd: string,
): { start: string; end: string } | null {
  const start = row[startKey];
  const end = row[endKey] ?? openEnd;
  if (typeof start !== 'string' || typeof end !== 'string' || end < start) return null;
  return { start, end };
}
