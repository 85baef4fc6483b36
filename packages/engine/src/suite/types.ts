import type { Json, JsonObject, Severity } from '../definition/types.ts';
import type { FileRule } from '../files/check-file.ts';
import type { Applicant, Attachment, DeclarationMeta } from '../store/types.ts';

/** One file of `schemas/suite/`: behaviour as data, the same for engine, browser and server. */
export interface SuiteFile {
  /** Rule id that the cases prove; absent for acceptance cases. */
  rule?: string;
  cases: SuiteCase[];
}

export interface SuiteCase {
  title: string;
  /** Form id; the sample's unless said otherwise. */
  form?: string;
  /** `YYYY-MM-DD`; 2021-01-18 (spec section 15) unless said otherwise. */
  today?: string;
  /** Sample that the case starts from: `samples/<base>.json`. */
  base?: string;
  /** Pointer with row ids → value. Null removes; a pointer to an absent row with an object adds the row. */
  set?: Record<string, Json>;
  account?: Partial<Applicant>;
  meta?: Partial<DeclarationMeta>;
  /** What other systems tell; those that aren't named tell nothing. */
  facts?: JsonObject;
  /** Merge Patch on the definition's parameters. */
  parameters?: JsonObject;
  /** A file offered to a table; `head` is the hexadecimal text of its first bytes. */
  upload?: { table: string; fileName: string; size: number; head: string };
  /** Row path → files put into the row, one after the other. */
  attach?: Record<string, Attachment[]>;
  expect: SuiteExpectation;
}

export interface SuiteExpectation {
  /** Each must be found. */
  issues?: { rule: string; path: string; severity?: Severity }[];
  /** Rule ids (a part after a dot may be left out) that must not be found. */
  none?: string[];
  /** All errors there are, by rule. */
  exactly?: { rule: string; path: string }[];
  visible?: Record<string, boolean>;
  required?: Record<string, boolean>;
  values?: Record<string, Json>;
  /** Row path → evidence kinds that are missing. */
  missingEvidence?: Record<string, string[]>;
  /** Why the uploaded file is refused; null: it is taken. Without `upload`: why a server refuses the photo of the data. */
  refused?: FileRule | null;
  /** Row path → ids of the files it holds in the end. */
  attachments?: Record<string, string[]>;
  /** Number of visible steps. */
  steps?: number;
  /** Field → codes that may be chosen, in order. */
  choices?: Record<string, string[]>;
  /** Table → its columns, in order. */
  columns?: Record<string, string[]>;
  /** `step/section` of a result box → its sentence; null: nothing can be told yet. */
  results?: Record<string, string | null>;
  /** State → who may do what in it: action → actor. Null: there is no such state. */
  actions?: Record<string, Record<string, string> | null>;
}

/** A whole declaration: its `form`, `meta`, `account`, and the data of spec 0.3 with rows that carry their attachments. */
export type SuiteSample = JsonObject;
