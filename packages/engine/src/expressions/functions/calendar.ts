import { daysInMonth } from '../../checks/formats/date.ts';

/**
 * Whole months between two dates: (y2−y1)×12 + (m2−m1), one less when the day of `to` comes before that of `from`
 * (code tables 3.5). Negative when `to` comes first by a month or more.
 */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

/** The same day `count` months later, or the month's last day where it is shorter. */
export function shiftMonths(date: string, count: number): string {
  const [year, month, day] = parts(date);
  const months = year * 12 + (month - 1) + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return format(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The day so many days later; days are counted in UTC, where each has 24 hours. */
export function shiftDays(date: string, count: number): string {
  const [year, month, day] = parts(date);
  return new Date(Date.UTC(year, month - 1, day + count)).toISOString().slice(0, 10);
}

export function nextDay(date: string): string {
  return shiftDays(date, 1);
}

function parts(date: string): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
