import { expect, type Page } from '@playwright/test';

/** What a page complained about: policy violations, uncaught errors, console errors. */
export interface Watch {
  /** Fails unless there was nothing but what matches one of these. */
  expectQuiet(...expected: readonly RegExp[]): void;
}

export async function watch(page: Page): Promise<Watch> {
  const complaints: string[] = [];
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('pageerror', (error) => {
    const complaint = `uncaught: ${error.stack ?? error.message}`;
    complaints.push(complaint);
    // At once: whatever fails next fails because of it.
    console.error(complaint);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return {
    expectQuiet(...expected) {
      expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([]);
    },
  };
}
