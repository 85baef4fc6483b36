import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Lab } from '../lab/open-lab.ts';
import type { Subject } from '../lab/subject.ts';

/** A key in the middle of a form of 1,000 fields, checks live. */
export const keystroke: Benchmark = {
  id: 'keystroke',
  title: 'a key in 1,000 fields',
  against: 'hand-written DOM',
  budget: { atMost: 1.5 },
  run: (lab) => compareKeys(lab, 'zc-fields?fields=1000', 'hand-fields?fields=1000'),
};

/**
 * The same key in 5,000 fields and in 100, the fewest that leave fields out of sight: what is typed costs what it changes,
 * not what stands around it.
 */
export const keystrokeSize: Benchmark = {
  id: 'keystroke-size',
  title: 'a key in 5,000 fields',
  against: 'the same in 100 fields',
  budget: { atMost: 1.5 },
  run: (lab) => compareKeys(lab, 'zc-fields?fields=5000', 'zc-fields?fields=100'),
};

async function compareKeys(lab: Lab, ours: string, limit: string): ReturnType<Benchmark['run']> {
  const pages = [await openWarm(lab, ours), await openWarm(lab, limit)] as const;
  const figures = await alternate(
    9,
    () => timeOfKey(pages[0]),
    () => timeOfKey(pages[1]),
  );
  for (const page of pages) await page.close();
  return { ...figures, unit: 'ms' };
}

async function openWarm(lab: Lab, page: string): Promise<Subject> {
  const subject = await lab.open();
  await subject.navigate(`${lab.origin}/${page}`);
  await subject.ready();
  await subject.type('warm');
  // What opening has left behind is no key's work.
  await subject.collectGarbage();
  return subject;
}

async function timeOfKey(subject: Subject): Promise<number> {
  const text = 'abcdefgh';
  const time = await subject.cpu(() => subject.type(text));
  await subject.clear();
  return time / text.length;
}
