import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type RowRange, RowWindow, windowedFrom } from './row-window.ts';

/** `roomy`: each action of a row has a column of its own. */
export type Layout = 'cards' | 'compact' | 'roomy';

const compactFrom = 720;
const roomyFrom = 960;
const guess: Record<Layout, number> = { cards: 260, compact: 80, roomy: 49 };

/** Follows the table's own width and what of its rows is in sight. */
export class RowViewport implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #layout: Signal<Layout> = signal('roomy');
  /** What of the list is in sight, in pixels; a new object whenever it, or what is known of the heights, changes. */
  readonly #sight = signal({ top: 0, height: 800 });
  #window = new RowWindow(guess.roomy);
  #list: HTMLElement | undefined;
  #resizes: ResizeObserver | undefined;
  #frame = 0;
  #total = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get layout(): ReadonlySignal<Layout> {
    return this.#layout;
  }

  hostConnected(): void {
    this.#fit(this.#host.getBoundingClientRect().width);
    this.#resizes = new ResizeObserver(([entry]) => entry && this.#fit(entry.contentRect.width));
    this.#resizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#resizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** The rows to draw of so many. Reads signals; once they are drawn their heights are learnt. */
  range(total: number): RowRange {
    this.#total = total;
    const { top, height } = this.#sight.value;
    if (total > windowedFrom) this.#later();
    return this.#window.range(total, top, height);
  }

  /** For `ref`: the element that scrolls. */
  readonly list = (element: Element | undefined): void => {
    this.#list?.removeEventListener('scroll', this.#later);
    this.#list = element as HTMLElement | undefined;
    this.#list?.addEventListener('scroll', this.#later, { passive: true });
  };

  /** Scrolls so that the row can be drawn and seen. */
  reveal(index: number): void {
    if (!this.#list || this.#total <= windowedFrom) return;
    this.#list.scrollTop = Math.max(0, this.#window.offset(index) - this.#list.clientHeight / 2);
    this.#look();
  }

  #fit(width: number): void {
    const layout = width >= roomyFrom ? 'roomy' : width >= compactFrom ? 'compact' : 'cards';
    if (width === 0 || layout === this.#layout.peek()) return;
    this.#window = new RowWindow(guess[layout]);
    this.#layout.value = layout;
  }

  readonly #later = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#look());
  };

  #look(): void {
    this.#frame = 0;
    const list = this.#list;
    if (!list) return;
    const before = this.#sight.peek();
    const old = this.#window.range(this.#total, before.top, before.height);
    for (const row of list.querySelectorAll<HTMLElement>('[data-number]')) {
      this.#window.measure(Number(row.getAttribute('data-number')) - 1, row.offsetHeight);
    }
    const sight = { top: list.scrollTop, height: list.clientHeight };
    const range = this.#window.range(this.#total, sight.top, sight.height);
    const same =
      range.start === old.start && range.end === old.end && range.before === old.before && range.after === old.after;
    if (!same) this.#sight.value = sight;
  }
}
