import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Lab } from '../lab/open-lab.ts';
import type { Subject } from '../lab/subject.ts';

/** Step 2 of the real form from an empty page until everything is drawn and the main thread is idle. */
export const firstStep: Benchmark = {
  id: 'first-step',
  title: 'first step interactive, main-thread CPU',
  against: 'hand-written Lit page',
  budget: { atMost: 1.5 },
  run: (lab) =>
    comparePages(lab, 15, (subject, address) =>
      subject.cpu(async () => {
        await subject.navigate(address);
        await subject.ready();
      }),
    ),
};

/** The same on a slow line and a slow computer, by the clock: from the address to the last change that the step draws. */
export const firstStepSlow: Benchmark = {
  id: 'first-step-slow',
  title: 'first step interactive, slow 4G and CPU ÷ 4, by the clock',
  against: 'hand-written Lit page',
  budget: { atMost: 1.5 },
  run: (lab) =>
    comparePages(lab, 5, async (subject, address) => {
      await subject.slowDown();
      await subject.navigate(`${address}?quiet=3000`);
      return subject.ready();
    }),
};

async function comparePages(
  lab: Lab,
  rounds: number,
  load: (subject: Subject, address: string) => Promise<number>,
): ReturnType<Benchmark['run']> {
  const measure = async (page: string): Promise<number> => {
    const subject = await lab.open();
    const time = await load(subject, `${lab.origin}/${page}`);
    await subject.close();
    return time;
  };
  const figures = await alternate(
    rounds,
    () => measure('zc-step'),
    () => measure('hand-step'),
  );
  return { ...figures, unit: 'ms' };
}
