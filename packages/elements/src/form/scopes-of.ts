import type { FormModel, JsonObject, StoredScope } from '@zhicheng/engine';
import { valueAt } from '@zhicheng/engine/definition';

/** Cuts a whole document into the scopes that a form is loaded with; rows without an id get one. */
export function scopesOf(model: FormModel, document: JsonObject): StoredScope[] {
  const scopes: StoredScope[] = [];
  for (const { pointer, kind } of model.scopes.values()) {
    const found = valueAt(document, pointer);
    if (kind === 'panel' && isObject(found)) scopes.push(stored(pointer, found));
    if (kind === 'table' && Array.isArray(found)) {
      for (const [index, row] of found.filter(isObject).entries()) {
        const rowId = typeof row.rowId === 'string' ? row.rowId : `r${index + 1}`;
        scopes.push(stored(`${pointer}/${rowId}`, { ...row, rowId }));
      }
    }
  }
  return scopes;
}

function stored(path: string, value: JsonObject): StoredScope {
  return { path, value, version: '1', updatedAt: '' };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
