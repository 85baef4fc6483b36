import { parsePointer } from '../definition/pointer.ts';
import type { FieldModel, FormModel, ScopeModel } from './types.ts';

/** Splits `/education/e1/degreeDate` into its scope, row and what is left. */
export function locate(
  model: FormModel,
  path: string,
): { scope: ScopeModel; rowId: string | null; rest: readonly string[] } | undefined {
  for (const scope of model.scopes.values()) {
    if (path !== scope.pointer && !path.startsWith(`${scope.pointer}/`)) continue;
    const rest = parsePointer(path.slice(scope.pointer.length));
    if (scope.kind === 'panel') return { scope, rowId: null, rest };
    return { scope, rowId: rest[0] ?? null, rest: rest.slice(1) };
  }
  return undefined;
}

/** The field that an issue or value path leads to, if it leads to one. */
export function fieldAt(model: FormModel, path: string): FieldModel | undefined {
  const place = locate(model, path);
  const key = place?.rest[0];
  return key === undefined ? undefined : place?.scope.fieldByKey.get(key);
}
