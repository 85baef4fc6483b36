import { expect, type Page } from '@playwright/test';

/** Presses Tab until the focused control has this name; a keyboard user has no other way. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press('Tab');
  }
  expect(await focusedName(page), 'not reached by Tab').toMatch(name);
}

/** Chooses the n-th entry of the focused list. */
export async function arrowDown(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('ArrowDown');
}

/** Name of what has the focus, however deep in shadow roots: by label, by aria-label, or by its own text. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const root = element.getRootNode() as Document | ShadowRoot;
    const byId = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => root.getElementById(id)?.textContent ?? '');
    const labels =
      'labels' in element
        ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '')
        : [];
    const group = element.closest('[role=radiogroup]')?.getAttribute('aria-labelledby');
    const legend = group ? (root.getElementById(group)?.textContent ?? '') : '';
    const own = element.getAttribute('aria-label') ?? [...byId, ...labels].join('').trim();
    return `${legend} ${own || (element.textContent ?? '')}`.replace(/\s+/g, ' ').trim();
  });
}
