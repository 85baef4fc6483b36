import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';

/**
 * Lit's `repeat`, for use inside `track`: every item is drawn at once. `repeat` itself draws them when Lit commits, too
 * late for the signals they read to be noticed.
 */
export function keyedList<Item>(
  items: readonly Item[],
  key: (item: Item) => unknown,
  draw: (item: Item, index: number) => TemplateResult | DirectiveResult,
): unknown {
  const drawn = items.map((item, index) => ({ key: key(item), template: draw(item, index) }));
  return repeat(
    drawn,
    (item) => item.key,
    (item) => item.template,
  );
}
