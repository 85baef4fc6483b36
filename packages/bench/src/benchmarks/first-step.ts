import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Lab } from '../lab/open-lab.ts';

/** Step 2 of the real form from an empty page until everything is drawn and the main thread is idle. */
export const firstStep: Benchmark = {
  id: 'first-step',
  title: 'first step interactive, main-thread CPU',
  against: 'hand-written Lit page',
  budget: { atMost: 1.5 },
  async run(lab) {
    return {
      ...(await alternate(
        9,
        () => load(lab, 'zc-step'),
        () => load(lab, 'hand-step'),
      )),
      unit: 'ms',
    };
  },
};

async function load(lab: Lab, page: string): Promise<number> {
  const subject = await lab.open();
  const time = await subject.cpu(async () => {
    await subject.navigate(`${lab.origin}/${page}`);
    await subject.ready();
  });
  await subject.close();
  return time;
}
