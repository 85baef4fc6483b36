import type { Page } from './driver.ts';

/** Everything a page complains about: policy violations, uncaught errors and rejections, errors on the console. */
export async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
    addEventListener('unhandledrejection', (event) =>
      console.error(`rejected: ${event.reason?.stack ?? event.reason}`),
    );
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url ?? ''}`.trim());
  });
  return complaints;
}
