import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Issue } from '../issue.ts';
import type { SectionModel, StepModel } from '../model/types.ts';
import type { LiveScope } from './field-scope.ts';
import { canEdit, type FormCore, isMet } from './form-core.ts';
import type { LiveTable } from './table-state.ts';
import type { StepState, StepStatus } from './types.ts';

/** Where a step finds its panels and tables. */
export interface ScopeLookup {
  panel(pointer: string): LiveScope;
  table(pointer: string): LiveTable;
}

export class LiveStep implements StepState {
  readonly model: StepModel;
  readonly sections: ReadonlySignal<readonly SectionModel[]>;
  readonly visible: ReadonlySignal<boolean>;
  readonly status: ReadonlySignal<StepStatus>;
  readonly optional: ReadonlySignal<boolean>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  readonly shownErrors: ReadonlySignal<readonly Issue[]>;
  readonly editable: ReadonlySignal<boolean>;
  readonly #panels: ReadonlySignal<readonly LiveScope[]>;
  readonly #tables: ReadonlySignal<readonly LiveTable[]>;

  constructor(core: FormCore, model: StepModel, scopes: ScopeLookup) {
    this.model = model;
    this.visible = computed(() => model.visibleWhen === null || isMet(core, model.visibleWhen, core.context()));
    this.sections = computed(() =>
      model.sections.filter(
        (section) => section.visibleWhen === null || isMet(core, section.visibleWhen, core.context()),
      ),
    );
    const pointers = (kind: 'panel' | 'table'): string[] =>
      this.sections.value.flatMap(({ scope }) => (scope?.kind === kind ? [scope.pointer] : []));
    this.#panels = computed(() => pointers('panel').map((pointer) => scopes.panel(pointer)));
    this.#tables = computed(() => pointers('table').map((pointer) => scopes.table(pointer)));
    this.issues = computed(() => [
      ...this.#panels.value.flatMap((panel) => panel.issues.value),
      ...this.#tables.value.flatMap((table) => table.issues.value),
    ]);
    this.shownErrors = computed(() =>
      [
        ...this.#panels.value.flatMap((panel) => panel.shownIssues.value),
        // Rows have been stored by somebody who was told; an empty table is no error before it is judged.
        ...this.#tables.value.flatMap((table) =>
          table.rows.value.length > 0 || this.#judged.value ? table.issues.value : [],
        ),
      ].filter(isError),
    );
    this.optional = computed(
      () =>
        this.#panels.value.every((panel) =>
          panel.fields.every((field) => !field.required.value || !field.visible.value),
        ) && this.#tables.value.every((table) => table.minRows.value === 0 && !table.tableIssues.value.some(isError)),
    );
    this.editable = computed(() => canEdit(core, model.id));
    this.status = computed(() => this.#findStatus());
  }

  readonly #judged = signal(false);

  judge(): void {
    this.#judged.value = true;
    for (const panel of this.#panels.peek()) panel.judge();
  }

  #findStatus(): StepStatus {
    const [panels, tables] = [this.#panels.value, this.#tables.value];
    if (panels.length + tables.length === 0) return 'done';
    const rows = tables.flatMap((table) => table.rows.value);
    const stored = panels.filter((panel) => panel.version.value !== null);
    const dirty = panels.some((panel) => panel.dirty.value);
    const empty = stored.length === 0 && rows.length === 0 && !dirty;
    // Asked of every step before the first paint: what nobody has touched is not judged.
    if (empty && !this.#judged.value) return 'untouched';
    if (this.shownErrors.value.length > 0) return 'invalid';
    if (empty) return 'untouched';
    if (panels.some((panel) => panel.unconfirmed.value) || rows.some((row) => row.unconfirmed)) return 'unconfirmed';
    const complete = stored.length === panels.length && !dirty;
    return complete && !this.issues.value.some(isError) ? 'done' : 'started';
  }
}

function isError(issue: Issue): boolean {
  return issue.severity === 'error';
}
