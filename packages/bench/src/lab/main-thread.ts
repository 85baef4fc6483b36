import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Microseconds of CPU of the thread. */
  tdur?: number;
  args: { name?: string; src_file?: string };
}

/** Work of the browser for itself: its address filler reads every control of the document after each change of one. */
const notOfThePage = 'components/autofill/';

/** Milliseconds of CPU that a page's main thread spent on its tasks and microtasks while `work` was done. */
export async function mainThreadTime(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return busiestThread(events) / 1000;
}

/** Other pages stand idle: the busiest main thread is the page's. */
function busiestThread(events: readonly TraceEvent[]): number {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const times = mains.map((main) =>
    outermost(events.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X'))
      .filter(({ args }) => !args.src_file?.startsWith(notOfThePage))
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0),
  );
  return Math.max(0, ...times);
}

/** Tasks, and the microtasks that run after a task or between two: what stands within another is counted with it. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
