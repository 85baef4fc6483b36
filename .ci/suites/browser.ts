import { findBrowser } from '../find-browser.ts';
import { runNode } from '../run-node.ts';
import { emptyResult, readResult } from './results.ts';
import { type Suite, type Totals, withExitCode } from './suite.ts';

/** Elements and engine in Chromium, by @web/test-runner. */
export const browser: Suite = {
  name: 'browser',
  title: 'Browser tests',
  async run() {
    const result = await emptyResult('browser.json');
    const exitCode = await runNode(
      ['node_modules/@web/test-runner/dist/bin.js', '--config', '.ci/web-test-runner.config.js'],
      { CHROME_PATH: findBrowser(), ZC_BROWSER_RESULT: result },
    );
    const json = await readResult(result);
    return withExitCode(json === null ? null : (JSON.parse(json) as Totals), exitCode);
  },
};
