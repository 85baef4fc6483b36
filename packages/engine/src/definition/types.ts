import type { Programs } from '../expressions/program/program.ts';
import type { MigrationDefinition } from '../migration/types.ts';

/** What a form designer writes, after `extends` and `$ref` have been resolved. Meta-schemas: `schemas/meta/`. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A text in CEL (Common Expression Language); what it may read is listed in `docs/reference/expressions.md`. */
export type ExpressionText = string;

/** JSON Schema 2020-12, restricted to what `zc check` allows. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null' | readonly string[];
  title?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
  format?: string;
  errorMessage?: string | Record<string, string | Record<string, string>>;
  [keyword: string]: unknown;
}

export type Severity = 'error' | 'warning';

export interface FormDefinition {
  id: string;
  version: string;
  title: string;
  /** A base that other forms extend; nobody can start a declaration with it. */
  abstract?: boolean;
  /** Path of the form that this one changes by Merge Patch (RFC 7396). Gone once resolved. */
  extends?: string;
  /** Figures that a city or a series may set; read in expressions as `param`. */
  parameters: JsonObject;
  /** Expressions with a name, used in others like a variable and evaluated where they stand. */
  expressions?: Record<string, ExpressionText>;
  /** Shape of the whole declaration: an object with one property a panel, and nested objects and arrays for tables. */
  schema: JsonSchema;
  layout: Layout;
  rules: Record<string, RuleDefinition>;
  workflow: WorkflowDefinition;
  /** Language (`en`, `zh-HK`) → pointer of a text → the text in that language. Naming a language declares it. */
  translations?: Record<string, Record<string, string>>;
  /** How drafts of older versions become drafts of this one, by any name. */
  migrations?: Record<string, MigrationDefinition>;
  /** 数据共享: the panels and tables that a new declaration takes over from an earlier one, by JSON Pointer. */
  reuse?: Record<string, ReuseDefinition>;
  /** Where lists and desks find what they show of a declaration. */
  summary?: SummaryDefinition;
}

export interface ReuseDefinition {
  /** Copied only where the applicant ticks it (同时带入小结). */
  onRequest?: boolean;
  /** Rows that must be new each time: field → values. */
  leaveOut?: Record<string, string[]>;
  /** Photos taken longer ago are asked for again. */
  photoDays?: number;
}

/** JSON Pointers of fields. */
export interface SummaryDefinition {
  titleName?: string;
  /** The employer: whoever acts as `unit`. */
  unit?: string;
}

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

export interface FieldDefinition {
  label: string;
  /** A row of the widget table; defaults to one that fits the data type. */
  widget?: string;
  hint?: string;
  notice?: string;
  placeholder?: string;
  /** Always-required fields are named in the data schema's `required`; this adds a condition. */
  requiredWhen?: ExpressionText;
  visibleWhen?: ExpressionText;
  /** False: the value is shown and can't be changed. */
  enabledWhen?: ExpressionText;
  readonly?: boolean;
  /** What becomes of the value while the field isn't visible; `clear` by default. */
  whenHidden?: 'keep' | 'clear';
  dictionary?: string;
  /** Which entries of the dictionary may be chosen; reads `item` besides the usual names. */
  where?: ExpressionText;
  /** Entries that are no longer in use may be chosen too. */
  includeDisabled?: boolean;
  /** Which tree entries can be chosen. */
  selectable?: 'leaf' | 'any';
  /** Besides codes, free text is allowed: the value is `{code, name}`, with code null for free text. */
  allowText?: boolean;
  /** 「没有请填“无”」: the word 无 counts as filled in. */
  allowNone?: boolean;
  /** Always computed from other values; people can't change it. */
  derive?: ExpressionText;
  /** Filled in as long as nobody has typed something else. */
  preset?: ExpressionText;
  /** Offered beside the field; taken over by a click. */
  suggest?: ExpressionText;
  /** Picking an entry copies properties of its `extra` to sibling fields: `{"unitNature": "nature"}`. */
  fill?: Record<string, string>;
  /** Unit shown at the control's end: 年, 亩. */
  unit?: string;
  /** How much room the content needs. */
  width?: 'short' | 'medium' | 'long' | 'full';
  /** Date only: the tick 至今 that stores null; the expression says when it may be ticked. */
  openEnd?: { label: string; when?: ExpressionText };
  /** HTML autocomplete token. */
  autocomplete?: string;
  links?: Record<string, LinkDefinition>;
  photo?: PhotoPolicy;
  /** Radio and consent: the sentence that is agreed to. */
  statement?: string;
}

export interface LinkDefinition {
  label: string;
  href: string;
}

export interface EvidenceDefinition {
  label: string;
  required?: boolean;
  requiredWhen?: ExpressionText;
  visibleWhen?: ExpressionText;
  /** 1 by default, when required. */
  minFiles?: number;
  /** ✍: a copy must bear signature, opinion and seal. */
  signed?: boolean;
  hint?: string;
  /** Other kinds whose files count for this one. */
  satisfiedBy?: string[];
  /** Narrows the table's file policy. */
  extensions?: string[];
}

/** R-AT-1…5; sizes in bytes. */
export interface FilePolicy {
  extensions: string[];
  maxBytes: number;
  maxFiles: number;
}

/** What the file input accepts; the rules on the content (R-PH-*) are expressions over the photo's facts. */
export interface PhotoPolicy {
  /** Bytes above which the browser offers to re-encode. */
  maxBytes: number;
  /** Pixels. */
  width: number;
  height: number;
  notice?: string;
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

export interface RuleDefinition {
  /** Where the issue is reported: `/basicInfo/sex`, `/education` (table), `/education/*` (each row), `/education/*\/degreeDate`. */
  at?: string;
  /** Absent: the rule is enforced by the data schema, the file policy, evidence or the workflow, which name its id. */
  assert?: ExpressionText;
  /** Only judged where this holds. */
  when?: ExpressionText;
  severity: Severity;
  /** Overrides `severity` when it yields a severity name. */
  severityWhen?: ExpressionText;
  /** Sentence with `{parameters}`; `{label}` and `{n}` (row number) are always there. */
  message: string;
  /** What is asked for, in lists with ✓ and ✗ (photo): 「jpg 格式」. Same parameters; defaults to the message. */
  requirement?: string;
  /** Values for the message. */
  parameters?: Record<string, ExpressionText>;
}

export interface WorkflowDefinition {
  initial: string;
  states: Record<string, WorkflowState>;
  actions: Record<string, WorkflowAction>;
}

export interface WorkflowState {
  label: string;
  /** Who may change what: `all`, or the step ids; absent: read-only. */
  editable?: 'all' | 'returned';
  /** Business step of the history row written while waiting here (业务步骤). */
  step?: string;
  final?: boolean;
}

export interface WorkflowAction {
  label: string;
  from: string[];
  to: string;
  /** A user type, or a role of the routing table. */
  actor: string;
  /** 业务步骤 and 处理结果 written to the history. */
  step: string;
  result: string;
  /** Full validation first (R-SU-1). */
  validates?: boolean;
  opinion?: 'required' | 'optional';
  when?: ExpressionText;
  /** A question asked before the action is carried out. */
  confirm?: string;
  /** Shown once it is carried out. */
  done?: string;
}

export interface DictionaryDefinition {
  id: string;
  title: string;
  standard?: string;
  version: string;
  source?: string;
  tree: boolean;
  /** Too large to send whole: looked up on the server. */
  remote?: boolean;
  items: DictionaryItem[];
}

export interface DictionaryItem {
  code: string;
  name: string;
  description?: string;
  order?: number;
  /** False: readable in old data, can't be chosen. */
  enabled?: boolean;
  reason?: string;
  parent?: string;
  aliases?: string[];
  validFrom?: string;
  validTo?: string;
  extra?: JsonObject;
}

/** The compiled form: one JSON file made by `zc build`. */
export interface CompiledForm extends Omit<FormDefinition, 'extends'> {
  /** Every expression, parsed. */
  programs: Programs;
  /** File name of the validators module beside the compiled form. */
  validators: string;
  /** The dictionaries the form uses. */
  dictionaries: Record<string, { title: string; version: string; tree: boolean; remote: boolean; size: number }>;
}
