import type { Issue, Row, TableState } from '@zhicheng/engine';

/** What a stored row still lacks. */
export interface RowStatus {
  readonly errors: number;
  readonly warnings: number;
  /** Labels of the evidence that is missing. */
  readonly missing: readonly string[];
  readonly unconfirmed: boolean;
}

/** Reads signals: call it inside `track`. */
export function rowStatus(table: TableState, row: Row): RowStatus {
  const issues = (table.issuesByRow.value.get(row.rowId) ?? []).filter((issue) => !isEvidenceIssue(issue));
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return {
    errors,
    warnings: issues.length - errors,
    missing: table.missingEvidence.value.get(row.rowId) ?? [],
    unconfirmed: row.unconfirmed,
  };
}

/** A missing file doesn't keep a row from being saved: it may be completed later. */
export function isEvidenceIssue(issue: Issue): boolean {
  return issue.path.startsWith(`${issue.scope}/attachments`);
}
