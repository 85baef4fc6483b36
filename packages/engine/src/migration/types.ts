import type { Json, JsonObject } from '../definition/types.ts';

/** A scope of a draft: `/basicInfo` or `/education/e1`. */
export interface DraftScope {
  path: string;
  value: JsonObject;
}

/** What a migration did to a draft, for its owner. */
export interface DraftChange {
  /** Where: the path it stands at now, or stood at before it was dropped. */
  path: string;
  op: MigrationOperation['op'];
  /** The designer's reason, or an empty text. */
  reason: string;
  before: Json;
  after: Json;
}

/**
 * How drafts of one version become drafts of the next: `migrations/<from>-<to>.json`. Scopes are named by pattern:
 * `/basicInfo`, `/education/*`.
 */
export interface MigrationDefinition {
  from: string;
  to: string;
  /** What has changed, in the applicant's words. */
  notice: string;
  operations: MigrationOperation[];
}

export type MigrationOperation =
  | RenameOperation
  | MoveOperation
  | SplitOperation
  | MapCodesOperation
  | IntoRowOperation
  | DropOperation;

/** A field gets another key in the same panel or table. */
export interface RenameOperation {
  op: 'rename';
  scope: string;
  field: string;
  to: string;
}

/** A panel's field, or a whole panel or table, goes elsewhere: `/basicInfo/email` → `/contact/email`, `/papers` → `/publications/papers`. */
export interface MoveOperation {
  op: 'move';
  from: string;
  to: string;
}

/** A text becomes several fields: named groups of `pattern` are the keys. A text that doesn't match goes into `rest`. */
export interface SplitOperation {
  op: 'split';
  scope: string;
  field: string;
  pattern: string;
  rest: string;
}

/** Codes get other codes. Those not listed stay, or are cleared, so that their owner chooses anew. */
export interface MapCodesOperation {
  op: 'map-codes';
  scope: string;
  field: string;
  codes: Record<string, string>;
  otherwise: 'keep' | 'clear';
}

/** Fields of a panel become a row of a table; nothing happens where all of them are empty. */
export interface IntoRowOperation {
  op: 'into-row';
  panel: string;
  table: string;
  /** Panel field → row field. */
  fields: Record<string, string>;
  /** Values that the row gets besides. */
  values: JsonObject;
}

/** A field, panel, row pattern or table that is no longer asked for: `/basicInfo/fax`, `/oldTable/*`. */
export interface DropOperation {
  op: 'drop';
  path: string;
  reason: string;
}

/** A file of `schemas/suite/migrations/`, its references resolved. */
export interface MigrationSample {
  title: string;
  migrations: MigrationDefinition[];
  from: string;
  to: string;
  draft: DraftScope[];
  /** Null: no chain of migrations leads there. The path `/table/*` stands for a row that the migration makes. */
  expect: { scopes: DraftScope[]; notices: string[]; changes?: Partial<DraftChange>[] } | null;
}
