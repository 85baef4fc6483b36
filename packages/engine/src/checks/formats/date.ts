import type { Format } from './format.ts';

/** A real calendar date `YYYY-MM-DD` from 1900-01-01 on (spec 3.6). */
export const date: Format = {
  name: 'date',
  test: (value) => isDate(value) && value >= '1900-01-01',
  normalise: toDate,
};

/** Whether the text is a day of the Gregorian calendar, written `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `20180702`, `2018-7-2`, `2018/7/2`, `2018.7.2` and `2018年7月2日` become `2018-07-02`; anything else stays. */
function toDate(value: string): string {
  const text = value.replace(/\s/g, '');
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return text;
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
}
