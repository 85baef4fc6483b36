import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './find-browser.ts';
import { inRoot } from './root.ts';

/** The tests start their own server on a free port: some stop it on purpose. */
export default defineConfig({
  testDir: inRoot('packages/portal/e2e'),
  testMatch: '**/*.e2e.ts',
  outputDir: inRoot('test-results/e2e'),
  timeout: 240_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? inRoot('test-results/e2e.json') }],
  ],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findBrowser(), args: [...browserFlags] },
  },
});
