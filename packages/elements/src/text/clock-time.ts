import { formatTime } from './format-time.ts';

/** A recent point in time, as short as it can be told: `10:32` today, `07-02 10:32` this year, with the year before. */
export function clockTime(iso: string, now: Date = new Date()): string {
  const time = formatTime(iso);
  const today = formatTime(now.toISOString());
  if (time.slice(0, 10) === today.slice(0, 10)) return time.slice(11);
  return time.slice(0, 4) === today.slice(0, 4) ? time.slice(5) : time;
}
