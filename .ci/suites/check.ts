import { checks } from '../checks.ts';
import type { Suite } from './suite.ts';

/** `npm run check`: each check counts as one. */
export const check: Suite = {
  name: 'check',
  title: 'Checks',
  async run() {
    let failed = 0;
    for (const { run } of checks) if (!(await run())) failed++;
    return { passed: checks.length - failed, failed, skipped: 0 };
  },
};
