import { formatTime } from './format-time.ts';

/** A recent point in time: `10:32` today, date and time before. */
export function clockTime(iso: string, now: Date = new Date()): string {
  const time = formatTime(iso);
  const today = formatTime(now.toISOString());
  return time.slice(0, 10) === today.slice(0, 10) ? time.slice(11) : time;
}
