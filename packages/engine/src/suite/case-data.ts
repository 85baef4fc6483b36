import { isObject, mergePatch } from '../definition/merge-patch.ts';
import { parsePointer, toPointer } from '../definition/pointer.ts';
import type { Json, JsonObject } from '../definition/types.ts';
import type { FormModel, ScopeModel } from '../model/types.ts';
import type { Applicant, DeclarationMeta, Facts, StoredScope } from '../store/types.ts';
import type { SuiteCase, SuiteSample } from './types.ts';

/** What a case puts into a form: the sample, changed by `set`. */
export interface CaseData {
  meta: DeclarationMeta;
  account: Applicant;
  facts: Facts;
  today: string;
  scopes: StoredScope[];
}

export function caseData(suiteCase: SuiteCase, sample: SuiteSample, model: FormModel): CaseData {
  const { $schema: _, form: __, meta, account, ...document } = sample;
  const scopes = new Map<string, JsonObject>();
  for (const scope of model.scopes.values()) {
    for (const [path, value] of storedIn(document, scope)) scopes.set(path, value);
  }
  for (const [pointer, value] of Object.entries(suiteCase.set ?? {})) change(scopes, model, pointer, value);
  return {
    meta: mergePatch(meta ?? null, (suiteCase.meta ?? {}) as Json) as unknown as DeclarationMeta,
    account: mergePatch(account ?? null, (suiteCase.account ?? {}) as Json) as unknown as Applicant,
    facts: suiteCase.facts ?? {},
    today: suiteCase.today ?? '2021-01-18',
    scopes: [...scopes].map(([path, value]) => ({ path, value, version: '1', updatedAt: '' })),
  };
}

function storedIn(document: JsonObject, scope: ScopeModel): [string, JsonObject][] {
  let value: Json | undefined = document;
  for (const segment of parsePointer(scope.pointer)) value = isObject(value) ? value[segment] : undefined;
  if (scope.kind === 'panel') return isObject(value) ? [[scope.pointer, value]] : [];
  const rows = Array.isArray(value) ? value.filter(isObject) : [];
  return rows.map((row) => [`${scope.pointer}/${String(row.rowId)}`, row]);
}

function change(scopes: Map<string, JsonObject>, model: FormModel, pointer: string, value: Json): void {
  const place = placeOf(model, pointer);
  if (!place) throw new Error(`${pointer} leads to no panel or table of ${model.id}`);
  const { path, rest, rowId } = place;
  if (rest.length === 0) {
    if (value === null) scopes.delete(path);
    else scopes.set(path, rowId === null ? (value as JsonObject) : { ...(value as JsonObject), rowId });
    return;
  }
  const patch = rest.reduceRight<Json>((inner, segment) => ({ [segment]: inner }), value);
  scopes.set(path, mergePatch(scopes.get(path) ?? (rowId === null ? {} : { rowId }), patch) as JsonObject);
}

function placeOf(
  model: FormModel,
  pointer: string,
): { path: string; rest: string[]; rowId: string | null } | undefined {
  const scope = [...model.scopes.values()].find(
    (candidate) => pointer === candidate.pointer || pointer.startsWith(`${candidate.pointer}/`),
  );
  if (!scope) return undefined;
  const segments = parsePointer(pointer.slice(scope.pointer.length));
  if (scope.kind === 'panel') return { path: scope.pointer, rest: segments, rowId: null };
  const [rowId, ...rest] = segments;
  return rowId === undefined ? undefined : { path: `${scope.pointer}${toPointer([rowId])}`, rest, rowId };
}
