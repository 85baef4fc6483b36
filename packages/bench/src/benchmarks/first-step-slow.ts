import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Lab } from '../lab/open-lab.ts';

/** The same on a slow line and a slow computer, by the clock: from the address to the last change that the step draws. */
export const firstStepSlow: Benchmark = {
  id: 'first-step-slow',
  title: 'first step interactive, slow 4G and CPU ÷ 4, by the clock',
  against: 'hand-written Lit page',
  budget: { atMost: 1.5 },
  async run(lab) {
    return {
      ...(await alternate(
        5,
        () => load(lab, 'zc-step'),
        () => load(lab, 'hand-step'),
      )),
      unit: 'ms',
    };
  },
};

async function load(lab: Lab, page: string): Promise<number> {
  const subject = await lab.open();
  await subject.slowDown();
  await subject.navigate(`${lab.origin}/${page}?quiet=3000`);
  const time = await subject.ready();
  await subject.close();
  return time;
}
