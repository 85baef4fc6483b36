import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of CPU of the thread. */
  tdur?: number;
  args: { name?: string; src_file?: string };
}

/** Work of the browser for itself: its address filler reads every control of the document after each change of one. */
const notOfThePage = 'components/autofill/';

/** Milliseconds of CPU that a page's main thread spent on its tasks while `work` was done. */
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
    events
      .filter(({ pid, tid, name }) => pid === main.pid && tid === main.tid && name === 'ThreadControllerImpl::RunTask')
      .filter(({ args }) => !args.src_file?.startsWith(notOfThePage))
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0),
  );
  return Math.max(0, ...times);
}
