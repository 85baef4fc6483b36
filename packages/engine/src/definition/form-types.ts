import type { Programs } from '../expressions/program/program.ts';
import type { MigrationDefinition } from '../migration/types.ts';
import type { ExpressionText, JsonObject, JsonSchema } from './json.ts';
import type { Layout } from './layout-types.ts';
import type { RuleDefinition } from './rule-types.ts';
import type { WorkflowDefinition } from './workflow-types.ts';

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
  /** What other systems may tell about the applicant: name → shape of the answer. Read in expressions as `facts`. */
  facts?: Record<string, JsonSchema>;
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

/** The compiled form: one JSON file made by `zc build`. */
export interface CompiledForm extends Omit<FormDefinition, 'extends'> {
  /** Every expression, parsed. */
  programs: Programs;
  /** File name of the validators module beside the compiled form. */
  validators: string;
  /** The dictionaries the form uses. */
  dictionaries: Record<string, { title: string; version: string; tree: boolean; remote: boolean; size: number }>;
}
