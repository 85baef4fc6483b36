import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { FormDefinition } from '../definition/types.ts';
import { toExpressionValue } from '../expressions/to-expression-value.ts';
import type { Facts } from '../store/types.ts';
import { createView } from './contexts.ts';

/** The facts that a definition names, as expressions see them: what nobody can tell is null. */
export function createFactsView({ facts: schemas = {} }: FormDefinition, facts: ReadonlySignal<Facts>): object {
  const values = new Map(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      computed(() => toExpressionValue(facts.value[name], schema)),
    ]),
  );
  return createView(values.keys(), (name) => values.get(name)?.value ?? null);
}
