/** What a runner counted. Anything that was meant to run and didn't counts as failed. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** A row of the table in `.ci/test.ts`: one runner. */
export interface Suite {
  readonly name: string;
  readonly title: string;
  run(): Promise<Totals>;
}

/** A runner that ended without a tally, or badly though all of its tests passed, has failed once more. */
export function withExitCode(totals: Totals | null, exitCode: number): Totals {
  if (!totals) return { passed: 0, failed: 1, skipped: 0 };
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}
