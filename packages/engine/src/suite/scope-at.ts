import { fieldAt, locate } from '../model/field-at.ts';
import type { FieldScope, Form } from '../state/types.ts';

/** Lends the panel or row that a path leads to; a row is open for editing meanwhile. */
export function withScopeAt<Result>(form: Form, path: string, use: (scope: FieldScope) => Result): Result {
  const place = locate(form.model, path);
  if (!place) throw new Error(`${path} leads to no panel or table`);
  if (place.rowId === null) return use(form.panel(place.scope.pointer));
  const row = form.table(place.scope.pointer).edit(place.rowId);
  try {
    return use(row);
  } finally {
    row.dispose();
  }
}

/** As above, with the key of the field that the path leads to. */
export function withFieldAt<Result>(form: Form, path: string, use: (scope: FieldScope, key: string) => Result): Result {
  const field = fieldAt(form.model, path);
  if (!field) throw new Error(`${path} leads to no field`);
  return withScopeAt(form, path, (scope) => use(scope, field.key));
}
