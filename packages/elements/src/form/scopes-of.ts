import type { FormModel, Json, JsonObject, StoredScope } from '@zhicheng/engine';

/** Cuts a whole document into the scopes that a form is loaded with; rows without an id get one. */
export function scopesOf(model: FormModel, document: JsonObject): StoredScope[] {
  const scopes: StoredScope[] = [];
  for (const { pointer, kind } of model.scopes.values()) {
    const found = at(document, pointer);
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

function at(document: JsonObject, pointer: string): Json | undefined {
  let value: Json | undefined = document;
  for (const key of pointer.split('/').slice(1)) {
    value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
