import { globSync } from 'node:fs';
import { findBrowser } from '../find-browser.ts';
import { inRoot } from '../root.ts';
import { runNode } from '../run-node.ts';
import { emptyResult, readResult } from './results.ts';
import { type Suite, type Totals, withExitCode } from './suite.ts';

/** Engine, tools, server and the definitions' own suite, by Node's test runner. */
export const node: Suite = {
  name: 'node',
  title: 'Node tests',
  async run() {
    const result = await emptyResult('node.tap');
    const files = globSync('{packages/*/src,schemas}/**/*.test.ts', { cwd: inRoot() }).sort();
    const args = [
      '--test',
      // A test that hangs fails, and the others are still counted.
      '--test-timeout=120000',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${result}`,
      ...files,
    ];
    // zc serve is tried in a browser.
    const exitCode = await runNode(args, { CHROME_PATH: findBrowser() });
    const tap = await readResult(result);
    return withExitCode(tap === null ? null : countTap(tap), exitCode);
  },
};

/** The runner's closing comments: `# pass 12`. */
function countTap(tap: string): Totals {
  const count = (word: string): number => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
