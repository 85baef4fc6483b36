import { findBrowser } from '../find-browser.ts';
import { runNode } from '../run-node.ts';
import { emptyResult, readResult } from './results.ts';
import { type Suite, type Totals, withExitCode } from './suite.ts';

/** The portal against a real server, by Playwright. */
export const e2e: Suite = {
  name: 'e2e',
  title: 'End-to-end tests',
  async run() {
    const result = await emptyResult('e2e.json');
    const exitCode = await runNode(
      ['node_modules/@playwright/test/cli.js', 'test', '--config', '.ci/playwright.config.ts'],
      {
        CHROME_PATH: findBrowser(),
        PLAYWRIGHT_JSON_OUTPUT_FILE: result,
        // Playwright's workers are processes of their own: they too read our packages by source.
        NODE_OPTIONS: '--conditions=source',
      },
    );
    const json = await readResult(result);
    return withExitCode(json === null ? null : count(JSON.parse(json) as PlaywrightReport), exitCode);
  },
};

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** A flaky test passed at last, but what fails now and then is not to be trusted. */
function count({ stats }: PlaywrightReport): Totals {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
