import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { JsonObject } from '../definition/types.ts';
import { EngineError } from '../errors.ts';
import type { Issue } from '../issue.ts';
import type { ScopeModel } from '../model/types.ts';
import type { Attachment, StoredScope } from '../store/types.ts';
import { displayValue } from '../text/display-value.ts';
import { checkRow, rowView } from './check-row.ts';
import { LiveScope } from './field-scope.ts';
import { type FormCore, isMet } from './form-core.ts';
import { type Place, toIssue, toRuleIssue } from './make-issue.ts';
import { newRowId } from './new-row-id.ts';
import type { FieldScope, Form, Row, TableState } from './types.ts';

/** A repeatable table: rows are plain stored data; a row becomes a scope of fields only while it is edited. */
export class LiveTable implements TableState {
  readonly model: ScopeModel;
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  readonly tableIssues: ReadonlySignal<readonly Issue[]>;
  readonly issuesByRow: TableState['issuesByRow'];
  readonly missingEvidence: TableState['missingEvidence'];
  readonly minRows: ReadonlySignal<number>;
  /** Rows as expressions see them; a new list whenever a row changes. */
  readonly views: ReadonlySignal<readonly object[]>;
  readonly #core: FormCore;
  readonly #stored: Signal<readonly Row[]> = signal([]);
  readonly #positions: ReadonlySignal<ReadonlyMap<string, number>>;
  readonly #views = new WeakMap<Row, object>();
  readonly #checks = new WeakMap<Row, ReadonlySignal<readonly Issue[]>>();

  constructor(core: FormCore, model: ScopeModel) {
    this.#core = core;
    this.model = model;
    const orderField = this.#table.orderField;
    this.rows = computed(() => sortRows(this.#stored.value, orderField));
    this.#positions = computed(() => new Map(this.rows.value.map((row, index) => [row.rowId, index + 1])));
    this.views = computed(() => this.rows.value.map((row) => this.#viewOf(row)));
    this.minRows = computed(() => {
      const { requiredWhen, minRows } = this.#table;
      return requiredWhen ? (isMet(core, requiredWhen, core.context()) ? Math.max(1, minRows) : 0) : minRows;
    });
    this.tableIssues = computed(() => this.#findTableIssues());
    this.issues = computed(() => [...this.tableIssues.value, ...this.rows.value.flatMap((row) => this.#issuesOf(row))]);
    // Asked row by row, so that a windowed table judges only the rows it draws.
    this.issuesByRow = computed(() => {
      const byId = this.#byId.value;
      return { get: (rowId) => (rowId === '' ? this.tableIssues.value : this.#issuesOf(byId.get(rowId))) };
    });
    this.missingEvidence = computed(() => {
      const byId = this.#byId.value;
      return { get: (rowId) => missingIn(this.#issuesOf(byId.get(rowId))) };
    });
  }

  get form(): Form {
    return this.#core.form;
  }

  nextOrder(): number {
    const orders = this.#stored.value.map((row) => Number(row.value[this.#table.orderField] ?? 0));
    return orders.reduce((highest, order) => Math.max(highest, order), 0) + 1;
  }

  edit(rowId: string): FieldScope {
    const row = this.#byId.value.get(rowId);
    if (!row) throw new EngineError('unknown-row', `${this.model.pointer}/${rowId}`);
    const scope = this.#open(rowId);
    scope.load(row.value as JsonObject, row.version, row.unconfirmed);
    scope.start();
    return scope;
  }

  add(values: JsonObject = {}): FieldScope {
    const scope = this.#open(newRowId());
    scope.load({}, null);
    scope.field(this.#table.orderField).offer(this.nextOrder());
    scope.start();
    for (const [key, value] of Object.entries(values))
      if (this.model.fieldByKey.has(key)) scope.field(key).offer(value);
    return scope;
  }

  put(stored: StoredScope): void {
    const row = toRow(stored);
    const rows = this.#stored.value;
    const known = rows.some((other) => other.rowId === row.rowId);
    this.#stored.value = known ? rows.map((other) => (other.rowId === row.rowId ? row : other)) : [...rows, row];
  }

  drop(rowId: string): void {
    this.#stored.value = this.#stored.value.filter((row) => row.rowId !== rowId);
  }

  load(rows: readonly StoredScope[]): void {
    this.#stored.value = rows.map(toRow);
  }

  cellText(row: Row, key: string): string {
    const field = this.model.fieldByKey.get(key);
    return field ? displayValue(this.form, field, row.value[key]) : '';
  }

  get #table(): NonNullable<ScopeModel['table']> {
    if (this.model.table) return this.model.table;
    throw new EngineError('definition-shape', `${this.model.pointer} is not a table`);
  }

  readonly #byId: ReadonlySignal<ReadonlyMap<string, Row>> = computed(
    () => new Map(this.#stored.value.map((row) => [row.rowId, row])),
  );

  #viewOf(row: Row): object {
    const view = this.#views.get(row) ?? rowView(this.model, row);
    this.#views.set(row, view);
    return view;
  }

  #issuesOf(row: Row | undefined): readonly Issue[] {
    if (!row) return [];
    let check = this.#checks.get(row);
    if (!check) {
      check = computed(() => {
        const position = this.#positions.value.get(row.rowId) ?? 0;
        return checkRow(this.#core, this.model, row, position, this.#viewOf(row));
      });
      this.#checks.set(row, check);
    }
    return check.value;
  }

  #findTableIssues(): readonly Issue[] {
    const place: Place = { scope: this.model, scopePath: this.model.pointer, position: 0 };
    const context = this.#core.context();
    const issues = this.#table.rules.flatMap(
      (rule) => toRuleIssue(this.#core, place, rule, place.scopePath, context) ?? [],
    );
    const [min, count] = [this.minRows.value, this.rows.value.length];
    if (count >= min || issues.some((issue) => issue.severity === 'error')) return issues;
    const add = this.#table.definition.addLabel ?? '添加';
    return [...issues, toIssue(this.#core, place, { rule: 'minRows', params: { min, add } }, place.scopePath)];
  }

  #open(rowId: string): LiveScope {
    const { pointer } = this.model;
    const others = computed(() => this.views.value.filter((view) => (view as { rowId: string }).rowId !== rowId));
    // A copy of the draft: counts over a list are remembered by the list's identity.
    const withDraft = computed(() => {
      const draft = { ...scope.view } as Record<string, unknown>;
      return sortViews([...others.value, draft], this.#table.orderField);
    });
    const scope: LiveScope = new LiveScope(this.#core, this.model, {
      rowId,
      table: { pointer, rows: () => withDraft.value },
      position: () => this.#positions.value.get(rowId) ?? this.#stored.value.length + 1,
    });
    return scope;
  }
}

/** Labels of the evidence that issues of a row name as missing. */
function missingIn(issues: readonly Issue[]): readonly string[] {
  return issues.filter((issue) => issue.rule === 'R-AT-6').map((issue) => String(issue.params.material ?? ''));
}

function toRow({ path, value, version, unconfirmed }: StoredScope): Row {
  const attachments = Array.isArray(value.attachments) ? (value.attachments as unknown as Attachment[]) : [];
  return {
    rowId: path.slice(path.lastIndexOf('/') + 1),
    path,
    value,
    version,
    unconfirmed: unconfirmed ?? false,
    attachments,
  };
}

/** By order number; rows with the same number, or none, stay in the order they were made. */
function sortRows(rows: readonly Row[], orderField: string): readonly Row[] {
  return [...rows].sort((a, b) => orderOf(a.value[orderField]) - orderOf(b.value[orderField]));
}

function sortViews(views: readonly object[], orderField: string): readonly object[] {
  const order = (view: object): number => orderOf((view as Record<string, unknown>)[orderField]);
  return [...views].sort((a, b) => order(a) - order(b));
}

function orderOf(value: unknown): number {
  return value === null || value === undefined ? Number.MAX_SAFE_INTEGER : Number(value);
}
