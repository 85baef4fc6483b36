import { toPointer } from '@zhicheng/engine/definition';
import type { FormSubject } from './form-subject.ts';

/** A list that says in which order the entries of an object come. */
export interface Order {
  order: readonly string[];
  /** Of the entries. */
  keys: readonly string[];
  pointer: string;
}

/** Every `order`, `columnOrder` and `evidenceOrder` of a form. */
export function* ordersIn({ definition, sections }: FormSubject): Generator<Order> {
  const { layout } = definition;
  yield* orderOf(layout.order, layout.steps, '/layout/order');
  for (const [id, step] of Object.entries(layout.steps)) {
    yield* orderOf(step.order, step.sections, toPointer(['layout', 'steps', id, 'order']));
    for (const [name, section] of Object.entries(step.sections)) {
      const pointer = toPointer(['layout', 'steps', id, 'sections', name, 'order']);
      if (section.kind === 'result') yield* orderOf(section.order, section.alternatives, pointer);
    }
  }
  for (const { pointer, section } of sections) {
    yield* orderOf(section.order, section.fields, `${pointer}/order`);
    if (section.kind !== 'table') continue;
    yield* orderOf(section.columnOrder, section.columns, `${pointer}/columnOrder`);
    yield* orderOf(section.evidenceOrder, section.evidence ?? {}, `${pointer}/evidenceOrder`);
  }
}

function* orderOf(order: readonly string[] | undefined, entries: object, pointer: string): Generator<Order> {
  if (order) yield { order, keys: Object.keys(entries), pointer };
}
