import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { parsePointer } from './definition/pointer.ts';
import type { Json, JsonObject } from './definition/types.ts';
import { EngineError } from './errors.ts';
import { locate } from './model/field-at.ts';
import type { FormModel } from './model/types.ts';
import { createContextFactory } from './state/contexts.ts';
import { createFactsView } from './state/facts-view.ts';
import { LiveScope } from './state/field-scope.ts';
import type { FormCore } from './state/form-core.ts';
import { LiveStep } from './state/step-state.ts';
import { LiveTable } from './state/table-state.ts';
import type { Form, FormOptions, StepState } from './state/types.ts';

/**
 * Gives a model values over time. Panels live as fields, tables as rows of stored data; everything a person sees is
 * computed from them when it is looked at.
 * @throws EngineError `expression-syntax` on first use of an expression that can't be parsed
 */
export function createForm(model: FormModel, options: FormOptions): Form {
  const panels = new Map<string, LiveScope>();
  const tables = new Map<string, LiveTable>();
  const steps: LiveStep[] = [];

  const panel = (pointer: string): LiveScope => found(panels.get(pointer), pointer);
  const table = (pointer: string): LiveTable => found(tables.get(pointer), pointer);
  const visibleSteps: ReadonlySignal<readonly LiveStep[]> = computed(() => steps.filter((step) => step.visible.value));

  const form: Form = {
    model,
    options,
    editable: signal(options.editable ?? 'all'),
    facts: signal(options.facts ?? {}),
    steps: visibleSteps,
    step: (id): StepState => {
      const step = steps.find((candidate) => candidate.model.id === id);
      return found(step, id);
    },
    panel,
    table,
    issues: computed(() => visibleSteps.value.flatMap((step) => step.issues.value)),
    snapshot: () => takeSnapshot(visibleSteps.peek(), panel, table),
    load(scopes) {
      batch(() => {
        for (const [pointer, scope] of panels) {
          const stored = scopes.find((candidate) => candidate.path === pointer);
          scope.load(stored?.value ?? {}, stored?.version ?? null, stored?.unconfirmed);
        }
        for (const [pointer, rows] of tables) {
          rows.load(scopes.filter((candidate) => locate(model, candidate.path)?.scope.pointer === pointer));
        }
      });
    },
    evaluate(expression, scope, extra) {
      const view = scope instanceof LiveScope ? { view: scope.view } : undefined;
      return expression.evaluate(core.context(view, extra), core.lookup);
    },
    dispose() {
      for (const scope of panels.values()) scope.dispose();
    },
  };

  const core: FormCore = {
    form,
    model,
    options,
    editable: form.editable,
    context: createContextFactory(
      model,
      options,
      createFactsView(model.definition, form.facts),
      (pointer) => panels.get(pointer)?.view ?? tables.get(pointer)?.views.value,
    ),
    lookup: (dictionary, code) => {
      const items = options.dictionaries.items(dictionary);
      return items === null ? undefined : (items.get(code) ?? null);
    },
    isRemote: (dictionary) => options.dictionaries.isRemote(dictionary),
  };

  for (const scope of model.scopes.values()) {
    if (scope.kind === 'table') tables.set(scope.pointer, new LiveTable(core, scope));
    else panels.set(scope.pointer, new LiveScope(core, scope, { rowId: null, position: () => 0 }));
  }
  steps.push(...model.steps.map((step) => new LiveStep(core, step, { panel, table })));
  form.load(options.scopes ?? []);
  for (const scope of panels.values()) scope.start();
  return form;
}

function takeSnapshot(
  steps: readonly LiveStep[],
  panel: (pointer: string) => LiveScope,
  table: (pointer: string) => LiveTable,
): JsonObject {
  const document: JsonObject = {};
  for (const section of steps.flatMap((step) => step.sections.peek())) {
    if (!section.scope) continue;
    const { kind, pointer } = section.scope;
    put(
      document,
      pointer,
      kind === 'panel'
        ? panel(pointer).value()
        : table(pointer)
            .rows.peek()
            .map((row) => row.value as Json),
    );
  }
  return document;
}

function put(document: JsonObject, pointer: string, value: Json): void {
  const segments = parsePointer(pointer);
  const last = segments.pop() ?? '';
  let target = document;
  for (const segment of segments) {
    target[segment] ??= {};
    target = target[segment] as JsonObject;
  }
  target[last] = value;
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new EngineError('unknown-scope', name);
  return value;
}
