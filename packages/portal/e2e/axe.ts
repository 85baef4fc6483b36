import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of any axe rule in what is on the screen now. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${what}: ${id} (${help}) ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  // Softly, so that one run tells about every page.
  expect.soft(found).toEqual([]);
}
