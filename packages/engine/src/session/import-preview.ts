import type { Json, JsonObject } from '../definition/types.ts';
import { locate } from '../model/field-at.ts';
import type { FieldModel, ScopeModel } from '../model/types.ts';
import type { ImportDataset } from '../store/types.ts';
import { displayValue } from '../text/display-value.ts';
import { isEmpty } from '../text/is-empty.ts';
import type { SessionCore } from './session-core.ts';
import type { ImportChange, ImportPreview } from './types.ts';

/** What a data set would add: values for empty fields, and rows whose natural key is new. Nothing is overwritten. */
export async function previewImport(core: SessionCore, stepId: string, datasetId: string): Promise<ImportPreview> {
  const dataset = await core.store.dataset(core.declarationId, datasetId);
  const wanted = wantedScopes(core, stepId, datasetId);
  const changes: ImportChange[] = [];
  const keys = new Map<string, Set<string>>();
  for (const { path, value } of dataset.scopes) {
    const place = locate(core.form.model, path);
    if (!place || !wanted.has(place.scope.pointer)) continue;
    if (place.scope.kind === 'panel') changes.push(...fills(core, place.scope, value, changes));
    else if (isNewRow(core, place.scope, value, keys)) changes.push(toAppend(core, place.scope, value, changes.length));
  }
  return { sources: dataset.sources, changes };
}

function wantedScopes({ form }: SessionCore, stepId: string, datasetId: string): ReadonlySet<string> {
  const sections = form.step(stepId).model.sections.map(({ definition }) => definition);
  const datasets = sections.flatMap((section) =>
    section.kind === 'import' ? (section.datasets[datasetId] ?? []) : [],
  );
  return new Set(datasets.flatMap(({ scopes }) => scopes));
}

function fills(
  { form }: SessionCore,
  scope: ScopeModel,
  value: ImportDataset['scopes'][number]['value'],
  earlier: readonly ImportChange[],
): ImportChange[] {
  const panel = form.panel(scope.pointer);
  return scope.fields.flatMap((field): ImportChange[] => {
    const offered = value[field.key] ?? null;
    const path = `${scope.pointer}/${field.key}`;
    const taken = !isEmpty(panel.field(field.key).value.peek()) || earlier.some((change) => change.path === path);
    if (isEmpty(offered) || taken || !isTypedByPeople(field)) return [];
    return [
      {
        id: `fill:${path}`,
        label: `${scope.title} · ${field.label}`,
        step: scope.step,
        kind: 'fill',
        // When it is read: the names of codes may still be loading.
        get value() {
          return displayValue(form, field, offered);
        },
        path,
        data: { [field.key]: offered },
      },
    ];
  });
}

function isTypedByPeople({ definition, derive }: FieldModel): boolean {
  return derive === null && !definition.readonly;
}

/** No row, here or earlier in the data set, has the same natural key. Without a key every row is new. */
function isNewRow(
  { form }: SessionCore,
  scope: ScopeModel,
  value: JsonObject,
  keys: Map<string, Set<string>>,
): boolean {
  const fields = scope.table?.definition.naturalKey ?? [];
  let known = keys.get(scope.pointer);
  if (!known) {
    const rows = form.table(scope.pointer).rows.peek();
    known = new Set(rows.map((row) => keyOf(row.value, fields)));
    keys.set(scope.pointer, known);
  }
  if (fields.every((field) => isEmpty(value[field]))) return true;
  const key = keyOf(value, fields);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

function keyOf(row: Readonly<JsonObject>, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => comparable(row[field] ?? null)));
}

function comparable(value: Json): Json {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

function toAppend({ form }: SessionCore, scope: ScopeModel, value: JsonObject, index: number): ImportChange {
  const columns = scope.table?.columns ?? [];
  const orderField = scope.table?.orderField ?? '';
  const filled = columns.filter(({ key }) => key !== orderField && !isEmpty(value[key]));
  const { rowId: _, [orderField]: __, ...data } = value;
  return {
    id: `append:${scope.pointer}:${index}`,
    label: `${scope.title} · 新增一条`,
    step: scope.step,
    kind: 'append',
    get value() {
      return filled.map(({ key, label, field }) => `${label}：${displayValue(form, field, value[key])}`).join('；');
    },
    path: scope.pointer,
    data,
  };
}
