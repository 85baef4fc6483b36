import type { DictionaryItem } from '../definition/types.ts';

const views = new WeakMap<DictionaryItem, object>();

/** A dictionary entry as expressions see it: everything it may have is there, so that `item.extra` is never an error. */
export function itemView(item: DictionaryItem): object {
  const known = views.get(item);
  if (known) return known;
  const { code, name, description = null, parent = null, enabled = true, extra = {} } = item;
  const view = { code, name, description, parent, enabled, extra };
  views.set(item, view);
  return view;
}
