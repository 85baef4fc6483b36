import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from './driver.ts';

const desk = { width: 1280, height: 800 };
const telephone = { width: 390, height: 844 };

/** Pictures of every stage at the width of a desk and of a telephone, and what is plainly wrong with the layout there. */
export class Camera {
  readonly faults: string[] = [];
  readonly #page: Page;
  readonly #folder: string;
  #count = 0;

  private constructor(page: Page, folder: string) {
    this.#page = page;
    this.#folder = folder;
  }

  static async at(page: Page, folder: string): Promise<Camera> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await page.setViewport(desk);
    return new Camera(page, folder);
  }

  async look(stage: string): Promise<void> {
    this.#count += 1;
    for (const size of [desk, telephone]) {
      await this.#resize(size);
      const name = `${String(this.#count).padStart(2, '0')}-${stage}-${size.width}`;
      for (const fault of await this.#page.evaluate(layoutFaults, null)) this.faults.push(`${name}: ${fault}`);
      await this.#page.screenshot({ path: `${this.#folder}/${name}.png`, fullPage: false });
    }
    await this.#resize(desk);
  }

  async #resize(size: { width: number; height: number }): Promise<void> {
    await this.#page.setViewport(size);
    // Widths are followed a frame later.
    await wait(250);
  }
}

/** Runs in the page: what sticks out of the window sideways, and controls too small to read. */
function layoutFaults(): string[] {
  const faults: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth + 1) faults.push(`the page is ${scrollWidth} wide in a window of ${innerWidth}`);
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element],
    );
  const scrolls = (element: Element): boolean => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (up.scrollWidth > up.clientWidth && getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  for (const element of all(document)) {
    if (!element.matches('button, a[href], input:not([type=file]), select, textarea, dialog[open], h1, h2, h3'))
      continue;
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || right < 0) continue;
    if ((left < -1 || right > innerWidth + 1) && !scrolls(element))
      faults.push(`<${element.tagName.toLowerCase()} class="${element.className}"> from ${left} to ${right}`);
    if (element.matches('input.zc-input, select, textarea') && (width < 40 || height < 24))
      faults.push(`<${element.tagName.toLowerCase()} id="${element.id}"> is ${width} by ${height}`);
  }
  return faults;
}
