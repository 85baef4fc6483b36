import type { UploadProgress } from './types.ts';

/** The last three seconds tell the speed. Milliseconds. */
const WINDOW = 3000;

/** Turns counts of bytes into progress with a speed. `now` in milliseconds. */
export function createUploadMeter(now: () => number = Date.now): (sent: number, total: number) => UploadProgress {
  let samples: { at: number; sent: number }[] = [];
  return (sent, total) => {
    const at = now();
    samples = [...samples.filter((sample) => at - sample.at < WINDOW && sample.sent <= sent), { at, sent }];
    const first = samples[0] ?? { at, sent };
    return { sent, total, speed: at > first.at ? Math.round(((sent - first.sent) * 1000) / (at - first.at)) : 0 };
  };
}
