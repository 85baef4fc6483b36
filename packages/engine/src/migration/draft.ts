import { owns } from '../definition/owns.ts';
import type { Json, JsonObject } from '../definition/types.ts';
import { isEmpty } from '../text/is-empty.ts';
import type { DraftChange, DraftScope, MigrationOperation } from './types.ts';

/** The draft that operations work on: a copy, never what is stored. */
export class Draft {
  readonly scopes: Map<string, JsonObject>;
  readonly changes: DraftChange[] = [];

  constructor(scopes: readonly DraftScope[]) {
    this.scopes = new Map(scopes.map(({ path, value }) => [path, { ...value }]));
  }

  /** Scopes that a pattern names, `/education/*` or `/basicInfo`. */
  matching(pattern: string): [string, JsonObject][] {
    if (!pattern.endsWith('/*')) {
      const value = this.scopes.get(pattern);
      return value ? [[pattern, value]] : [];
    }
    const table = pattern.slice(0, -1);
    return [...this.scopes].filter(([path]) => path.startsWith(table) && !path.slice(table.length).includes('/'));
  }

  /** The panel, made where the draft doesn't have it yet. */
  panel(path: string): JsonObject {
    const value = this.scopes.get(path) ?? {};
    this.scopes.set(path, value);
    return value;
  }

  /** Takes a field's value out of its scope; null where there is none. */
  take(scope: JsonObject, key: string): Json {
    const value = owns(scope, key) ? (scope[key] ?? null) : null;
    delete scope[key];
    return value;
  }

  note(op: MigrationOperation['op'], path: string, before: Json, after: Json, reason = ''): void {
    if (!isEmpty(before) || !isEmpty(after)) this.changes.push({ op, path, before, after, reason });
  }
}

/** `/basicInfo/email` → `['/basicInfo', 'email']`. */
export function splitPath(path: string): [scope: string, key: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}
