import { type FieldScope, type Issue, type Json, sameJson, type TableState } from '@zhicheng/engine';
import { isEvidenceIssue } from './row-status.ts';

/**
 * What keeps a row from being saved in its dialog: errors, but for missing files, which may follow (unless the row is but
 * the file's cover), and for a clash with a row that this one is going to replace.
 */
export function blockingIssues(table: TableState, scope: FieldScope): Issue[] {
  const clash = replacesAnother(table, scope) ? (table.model.table?.definition.replaceOn ?? []) : [];
  const isCover = table.model.table?.definition.share === true && scope.version.value === null;
  const clashing = clash.map((key) => `${scope.path}/${key}`);
  return scope.issues.value.filter(
    (issue) =>
      issue.severity === 'error' &&
      (isCover || !isEvidenceIssue(issue)) &&
      !(clashing.includes(issue.path) && table.form.model.definition.rules[issue.rule]?.assert),
  );
}

function replacesAnother(table: TableState, scope: FieldScope): boolean {
  const keys = table.model.table?.definition.replaceOn ?? [];
  const value = scope.value();
  return (
    keys.length > 0 &&
    table.rows.value.some(
      (row) => row.rowId !== scope.rowId && keys.every((key) => sameJson(valueAt(row.value, key), valueAt(value, key))),
    )
  );
}

const valueAt = (value: Readonly<Record<string, Json>>, key: string): Json => value[key] ?? null;
