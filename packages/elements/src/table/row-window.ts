/** Rows that are drawn, and the room that stands for those that aren't, in pixels. */
export interface RowRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/** Up to this many rows are all drawn: searching in the page and printing stay as they are. */
export const windowedFrom = 60;

const spare = 8;

/**
 * Which of many rows to draw. Heights are learnt from the rows that have been drawn; the others are taken to be as high
 * as the average of those.
 */
export class RowWindow {
  readonly #heights: number[] = [];
  #sum = 0;
  #known = 0;
  readonly #guess: number;

  constructor(guess: number) {
    this.#guess = guess;
  }

  measure(index: number, height: number): void {
    const known = this.#heights[index];
    if (height <= 0 || known === height) return;
    if (known === undefined) this.#known++;
    this.#sum += height - (known ?? 0);
    this.#heights[index] = height;
  }

  offset(index: number): number {
    let top = 0;
    for (let i = 0; i < index; i++) top += this.#height(i);
    return top;
  }

  range(total: number, scrollTop: number, viewport: number): RowRange {
    if (total <= windowedFrom) return { start: 0, end: total, before: 0, after: 0 };
    let first = 0;
    let top = 0;
    while (first < total - 1 && top + this.#height(first) <= scrollTop) top += this.#height(first++);
    let last = first;
    for (let bottom = top; last < total && bottom < scrollTop + viewport; last++) bottom += this.#height(last);
    const start = Math.max(0, first - spare);
    const end = Math.min(total, last + spare);
    return { start, end, before: this.offset(start), after: this.offset(total) - this.offset(end) };
  }

  #height(index: number): number {
    return this.#heights[index] ?? (this.#known > 0 ? this.#sum / this.#known : this.#guess);
  }
}

/** For `ref`: gives an element its height without a style attribute, which a strict CSP forbids. */
export function heightOf(pixels: number): (element: Element | undefined) => void {
  return (element) => (element as HTMLElement | undefined)?.style.setProperty('height', `${pixels}px`);
}
