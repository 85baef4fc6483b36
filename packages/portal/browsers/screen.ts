import { setTimeout as wait } from 'node:timers/promises';
import type { Handle, Page } from './driver.ts';
import { findInPage, nextFrames, type Query, textOf, uncover } from './find-in-page.ts';

/** Texts are whole; a pattern may be part of one. */
export type Name = string | RegExp;

const patience = 15_000;

/** A page as a person has it: by what is written on it, with mouse and keyboard. Waits for what isn't there yet. */
export class Screen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(name: Name): Promise<void> {
    await this.#press({ kind: 'button', name: source(name) });
  }

  /** Values by label, each typed over what is there, then left. */
  async type(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const control = await this.#press({ kind: 'control', name: labelled(label) });
      await control.evaluate((element) => (element as HTMLInputElement).select());
      await this.page.keyboard.type(value);
      await this.page.keyboard.press('Tab');
    }
  }

  /** Options by label. */
  async select(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, option] of Object.entries(values)) {
      const control = await this.#find({ kind: 'control', name: labelled(label) });
      const code = await until(`option ${option} of ${label}`, async () => {
        const options = await control.evaluate((element) =>
          [...(element as HTMLSelectElement).options].map(({ value, text }) => ({ value, text: text.trim() })),
        );
        return options.find(({ text }) => text === option)?.value;
      });
      await control.select(code);
    }
  }

  async tick(label: Name, within?: Name): Promise<void> {
    const tick = await this.#press({ kind: 'tick', name: source(label), ...(within && { within: source(within) }) });
    if (!(await tick.evaluate((element) => (element as HTMLInputElement).checked)))
      throw new Error(`${label} is pressed, but not ticked`);
  }

  /** Chooses a file in the region of that name. */
  async upload(path: string, within?: Name): Promise<void> {
    // What was chosen just before may ask for other files: a person sees that, and nobody is so quick.
    await this.page.evaluate(nextFrames, null);
    const input = await this.#find({ kind: 'files', name: '', ...(within && { within: source(within) }) });
    await input.uploadFile(path);
  }

  /** As `upload`, and waits until it stands in the list. */
  async attach(path: string, within: Name): Promise<void> {
    await this.upload(path, within);
    await this.#find({ kind: 'button', name: '^删除', within: source(within) });
  }

  /** Searches in the dialog of a field and takes the entry of that name. */
  async pick(button: Name, entry: string): Promise<void> {
    await this.click(button);
    await this.pickEntry(entry);
  }

  /** In the dialog that is open. */
  async pickEntry(entry: string): Promise<void> {
    await this.type({ 关键字: entry });
    await this.click('搜索');
    const query: Query = { kind: 'button', name: source(`选定${entry}`) };
    await this.#press(query);
    // What typing has found may be drawn just then, and take the button from under the mouse.
    await until(`the dialog closes on ${entry}`, async () => {
      const still = await this.#look(query);
      await still?.click();
      return still ? undefined : true;
    });
  }

  async see(text: Name): Promise<void> {
    await this.#find({ kind: 'text', name: source(text) });
  }

  async seeHeading(title: Name): Promise<void> {
    await this.#find({ kind: 'heading', name: source(title) });
  }

  async seeValue(label: string, expected: string): Promise<void> {
    const control = await this.#find({ kind: 'control', name: labelled(label) });
    await until(`value ${expected} in ${label}`, async () => {
      const value = await control.evaluate((element) => (element as HTMLInputElement).value);
      return value === expected || undefined;
    });
  }

  /** The text of what a selector finds, through shadow roots. */
  async read(selector: string): Promise<string> {
    return await until(selector, async () => (await this.page.evaluate(textOf, selector)) ?? undefined);
  }

  async #press(query: Query): Promise<Handle> {
    return await until(`press ${say(query)}`, async () => {
      const found = await this.#look(query);
      if (!found) return undefined;
      const cover = await found.evaluate(uncover);
      if (cover) throw new Error(`it can't be pressed because of ${cover}`);
      await found.click();
      return found;
    });
  }

  #find(query: Query): Promise<Handle> {
    return until(say(query), async () => (await this.#look(query)) ?? undefined);
  }

  async #look(query: Query): Promise<Handle | null> {
    return (await this.page.evaluateHandle(findInPage, query)).asElement();
  }
}

/** Answers as soon as there is an answer. A page in the middle of loading or drawing throws: that is no answer either. */
async function until<Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const end = Date.now() + patience;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await wait(50);
  } while (Date.now() < end);
  throw new Error(`Not within ${patience / 1000} s: ${what}`, { cause: last });
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const source = (name: Name): string => (typeof name === 'string' ? `^${literally(name)}$` : name.source);
/** A label carries a star and 必填 as well. */
const labelled = (label: string): string => `^${literally(label)} ?\\*? ?(必填)?$`;
const say = ({ kind, name, within }: Query): string => `${kind} ${name}${within ? ` in ${within}` : ''}`;
