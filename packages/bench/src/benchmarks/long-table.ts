import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Lab } from '../lab/open-lab.ts';

/** Going to a step whose table has 2,000 rows, in an open declaration. */
export const longTable: Benchmark = {
  id: 'long-table',
  title: 'a table of 2,000 rows opens',
  against: 'its first 50 rows',
  budget: { atMost: 2 },
  async run(lab) {
    return {
      ...(await alternate(
        9,
        () => openTable(lab, 2000),
        () => openTable(lab, 50),
      )),
      unit: 'ms',
    };
  },
};

async function openTable(lab: Lab, rows: number): Promise<number> {
  const subject = await lab.open();
  await subject.navigate(`${lab.origin}/zc-rows?rows=${rows}`);
  await subject.ready();
  const time = await subject.cpu(() => subject.begin());
  await subject.close();
  return time;
}
