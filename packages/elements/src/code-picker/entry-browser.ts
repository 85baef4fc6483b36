import { type Signal, signal } from '@preact/signals-core';
import type { LookupResult } from '@zhicheng/engine';
import type { EntrySource } from './entry-source.ts';

export type Entry = LookupResult['items'][number];

export const pageSize = 10;
const typingPause = 250;

/** Where the person is in a dictionary: what they look for, the level they went down to, the page. */
export class EntryBrowser {
  readonly keyword: Signal<string> = signal('');
  readonly exact: Signal<boolean> = signal(false);
  readonly levels: Signal<readonly Entry[]> = signal([]);
  readonly page: Signal<number> = signal(1);
  /** Null until the first page is there; a sentence where it can't be had. */
  readonly result: Signal<LookupResult | string | null> = signal(null);
  #source: EntrySource | null = null;
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #reload: () => void = () => {};

  /** Also when the entries change under the person's hands: they stay where they are. */
  from(source: EntrySource | null): void {
    this.#source = source;
    void this.#ask();
  }

  /** The entries can't be had; `reload` tries to get them. */
  fail(sentence: string, reload: () => void): void {
    this.#reload = reload;
    this.result.value = sentence;
  }

  retry(): void {
    this.result.value = null;
    if (this.#source) void this.#ask();
    else this.#reload();
  }

  /** While typing: at once where the entries are at hand, after a pause where a server is asked. */
  type(keyword: string): void {
    this.keyword.value = keyword;
    this.page.value = 1;
    clearTimeout(this.#pause);
    if (this.#source?.instant) void this.#ask();
    else this.#pause = setTimeout(() => this.#ask(), typingPause);
  }

  search(keyword: string, exact: boolean): Promise<void> {
    clearTimeout(this.#pause);
    this.keyword.value = keyword;
    this.exact.value = exact;
    this.page.value = 1;
    return this.#ask();
  }

  /** Down into an entry, or up to one of the levels above; none is the top. */
  goTo(levels: readonly Entry[]): Promise<void> {
    this.levels.value = levels;
    return this.search('', this.exact.value);
  }

  turn(page: number): Promise<void> {
    this.page.value = page;
    return this.#ask();
  }

  stop(): void {
    clearTimeout(this.#pause);
    this.#asked++;
  }

  async #ask(): Promise<void> {
    if (!this.#source) return;
    const asked = ++this.#asked;
    const levels = this.levels.value;
    const query = {
      parent: levels[levels.length - 1]?.code ?? null,
      keyword: this.keyword.value.trim(),
      exact: this.exact.value,
      page: this.page.value,
      pageSize,
    };
    const result = await this.#source.page(query).catch((error: Error) => error.message);
    // A late answer must not replace that to a newer question.
    if (asked === this.#asked) this.result.value = result;
  }
}
