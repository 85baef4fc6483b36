import type { Lab } from './lab/open-lab.ts';

/** One line of the table: ours against what bounds it. */
export interface Figure {
  ours: number;
  limit: number;
  unit: string;
}

export interface Benchmark {
  readonly id: string;
  readonly title: string;
  /** What `ours` is divided by. */
  readonly against: string;
  /** Ratio of ours to the limit: at most, or at least. */
  readonly budget: { atMost: number } | { atLeast: number };
  /** A sentence instead of a figure: why it can't be measured now. */
  run(lab: Lab): Promise<Figure | string>;
}
