import type { FieldDefinition } from './field-types.ts';
import type { EvidenceDefinition, FilePolicy } from './file-types.ts';
import type { ExpressionText } from './json.ts';

export interface Layout {
  steps: Record<string, StepDefinition>;
  order?: string[];
}

export interface NoticeDefinition {
  text: string;
  /** The sentence that must not be missed: drawn bold. */
  strong?: boolean;
}

export interface StepDefinition {
  title: string;
  notice?: Record<string, NoticeDefinition>;
  visibleWhen?: ExpressionText;
  sections: Record<string, SectionDefinition>;
  order?: string[];
}

export type SectionDefinition =
  | PanelDefinition
  | TableDefinition
  | ImportDefinition
  | ResultDefinition
  | ReviewDefinition
  | HistoryDefinition;

interface SectionCommon {
  title?: string;
  notice?: Record<string, NoticeDefinition>;
  visibleWhen?: ExpressionText;
}

/** Fields of one object, drawn and saved together. */
export interface PanelDefinition extends SectionCommon {
  kind: 'panel';
  /** JSON Pointer into the data: `/basicInfo`. */
  data: string;
  fields: Record<string, FieldDefinition>;
  order?: string[];
}

/** Repeatable rows; each row is edited and saved on its own, with its files. */
export interface TableDefinition extends SectionCommon {
  kind: 'table';
  /** JSON Pointer of the array: `/education`, `/publications/papers`. */
  data: string;
  /** What one row is called in dialogs: 「编辑 第 2 条 教育情况」. */
  rowName: string;
  minRows?: number;
  /** Replaces `minRows` by 0 or 1: at least one row while it holds. */
  requiredWhen?: ExpressionText;
  /** The integer field that orders the rows (记录顺序号). */
  orderField: string;
  columns: Record<string, ColumnDefinition>;
  columnOrder?: string[];
  fields: Record<string, FieldDefinition>;
  order?: string[];
  /** Kinds of file that a row has or must have. Absent: rows carry no files. */
  evidence?: Record<string, EvidenceDefinition>;
  evidenceOrder?: string[];
  files?: FilePolicy;
  /** Fields that identify a row when rows are imported from earlier declarations. */
  naturalKey?: string[];
  /** A new row with the same values in these fields replaces the old one. */
  replaceOn?: string[];
  /** Offers the files of earlier declarations (共享) when a row is added. */
  share?: boolean;
  /** Caption of the button that adds a row, where it isn't 添加. */
  addLabel?: string;
  /** What belongs here, shown while there is no row. */
  empty?: string;
}

export interface ColumnDefinition {
  /** Defaults to the field's label. */
  label?: string;
}

/** Step 1: data of earlier declarations, with a difference list. */
export interface ImportDefinition extends SectionCommon {
  kind: 'import';
  /** Names of the data sets offered. */
  datasets: Record<string, { title: string; scopes: string[] }>;
}

/** A read-only box that tells which of several alternatives holds (eligibility). */
export interface ResultDefinition extends SectionCommon {
  kind: 'result';
  /** First alternative whose `when` holds is shown. */
  alternatives: Record<string, ResultAlternative>;
  order?: string[];
}

export interface ResultAlternative {
  when: ExpressionText;
  /** Sentence with `{parameters}`. */
  text: string;
  parameters?: Record<string, ExpressionText>;
  tone: 'done' | 'warning' | 'info';
}

/** The whole declaration, read-only, with the issues by step. */
export interface ReviewDefinition extends SectionCommon {
  kind: 'review';
  /** Pointers of the panels shown; absent: everything. */
  panels?: string[];
}

/** 办理情况. */
export interface HistoryDefinition extends SectionCommon {
  kind: 'history';
}
