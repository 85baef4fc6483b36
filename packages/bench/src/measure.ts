import type { Benchmark, Figure } from './benchmark.ts';
import type { Lab } from './lab/open-lab.ts';

/** One line of the table. */
export interface Line extends Figure {
  id: string;
  title: string;
  against: string;
  ratio: number;
  budget: Benchmark['budget'];
  verdict: 'ok' | 'OVER';
}

/** A line that can't be told, and why. */
export interface Gap {
  id: string;
  title: string;
  missing: string;
}

export async function measure({ id, title, against, budget, run }: Benchmark, lab: Lab): Promise<Line | Gap> {
  const figure = await run(lab).catch(
    (error: unknown) => `It failed: ${error instanceof Error ? error.message : error}`,
  );
  if (typeof figure === 'string') return { id, title, missing: figure };
  const ratio = figure.ours / figure.limit;
  const within = 'atMost' in budget ? ratio <= budget.atMost : ratio >= budget.atLeast;
  return { id, title, against, ...figure, ratio, budget, verdict: within ? 'ok' : 'OVER' };
}
