import { expect, type Page } from '@playwright/test';

/** Presses Tab until the focused control has this name; a keyboard user has no other way. `pass` is told of each one. */
export async function tabTo(
  page: Page,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  pass: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const focused = await focusedName(page);
    if (name.test(focused)) return;
    await pass(focused);
    await page.keyboard.press(key);
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

/** Whether the focused control lies under something else, such as a band that stays when the page scrolls. */
export function focusIsCovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!focused || focused === document.body) return false;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const [x, y] = [left + Math.min(width / 2, 20), top + height / 2];
    let above = document.elementFromPoint(x, y);
    for (let root = above?.shadowRoot; root; root = above?.shadowRoot) above = root.elementFromPoint(x, y);
    return !above || !(focused.contains(above) || above.querySelector(':focus'));
  });
}
