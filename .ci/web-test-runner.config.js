import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserFlags, findBrowser } from './find-browser.ts';
import { inRoot } from './root.ts';

export default {
  rootDir: inRoot(),
  files: ['packages/{elements,engine}/src/**/*.browser-test.ts'],
  nodeResolve: { exportConditions: ['source', 'browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findBrowser(), args: [...browserFlags] },
    }),
  ],
  concurrency: 2,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), tally(process.env.ZC_BROWSER_RESULT)],
};

/** Says what passed and failed, and writes it to `file`, for `.ci/test.ts`. A session that broke down before its tests counts as one failure. */
function tally(file) {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      const count = ({ tests, suites }) => {
        for (const test of tests) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        suites.forEach(count);
      };
      for (const session of sessions) {
        if (session.testResults) count(session.testResults);
        if (session.errors.length > 0) totals.failed++;
      }
      console.log(`${totals.passed} passed, ${totals.failed} failed in ${[...sessions].length} files`);
      if (file) writeFileSync(file, JSON.stringify(totals));
    },
  };
}
