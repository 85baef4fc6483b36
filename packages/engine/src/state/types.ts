import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { DictionaryItem, Json, JsonObject } from '../definition/types.ts';
import type { Expression } from '../expressions/compile-expression.ts';
import type { Issue } from '../issue.ts';
import type {
  EvidenceModel,
  FieldModel,
  FormModel,
  RuleModel,
  ScopeModel,
  SectionModel,
  StepModel,
} from '../model/types.ts';
import type { Applicant, Attachment, DeclarationMeta, Facts, StoredScope, ValidatorModule } from '../store/types.ts';

/** The entries of a dictionary, in its order. A Map is one. */
export interface DictionaryItems {
  get(code: string): DictionaryItem | undefined;
  values(): Iterable<DictionaryItem>;
}

/** Dictionaries by id. `items` starts a load where needed and answers null until it is there; reading it inside a signal's computation subscribes. */
export interface DictionarySource {
  items(id: string): DictionaryItems | null;
  /** Too large to send: looked up on the server, and not checked here. */
  isRemote(id: string): boolean;
  /** Loads what will be read at once, so that the first drawing has it. Resolves when all of them were answered. */
  prepare?(ids: readonly string[]): Promise<void>;
  /** Why it isn't there, in a sentence; null while it is or may still come. Reading it subscribes. */
  problem?(id: string): string | null;
  /** Tries to load it now, instead of when its next turn comes. */
  retry?(id: string): void;
}

export interface FormOptions {
  validators: ValidatorModule['validators'];
  dictionaries: DictionarySource;
  meta: DeclarationMeta;
  applicant: Applicant;
  /** `YYYY-MM-DD`. */
  today: string;
  facts?: Facts;
  scopes?: readonly StoredScope[];
  editable?: 'all' | readonly string[];
}

/** Values over time. Everything that is a signal may be read in a computation and will keep it up to date. */
export interface Form {
  readonly model: FormModel;
  readonly options: FormOptions;
  /** Steps that may be changed now; follows the workflow's state. */
  readonly editable: Signal<'all' | readonly string[]>;
  /** What other systems tell about the applicant; may be asked again while the form is open. */
  readonly facts: Signal<Facts>;
  /** Visible steps, in order. */
  readonly steps: ReadonlySignal<readonly StepState[]>;
  step(id: string): StepState;
  panel(pointer: string): PanelState;
  table(pointer: string): TableState;
  /** Every issue of the whole declaration, as 送审 would find it. Warnings included. */
  readonly issues: ReadonlySignal<readonly Issue[]>;
  /** The declaration as one JSON document; hidden fields absent, tables as arrays of rows in order. */
  snapshot(): JsonObject;
  /** Replaces what is stored (after opening, importing, or a conflict). */
  load(scopes: readonly StoredScope[]): void;
  /** Evaluates an expression of the model with the given scope in hand; null stands for "can't tell". */
  evaluate(expression: Expression, scope?: FieldScope, extra?: Record<string, unknown>): unknown;
  dispose(): void;
}

/** untouched 未填 · unconfirmed 未确认 · started 填写中 · done 已保存 · invalid 有误. */
export type StepStatus = 'untouched' | 'unconfirmed' | 'started' | 'done' | 'invalid';

export interface StepState {
  readonly model: StepModel;
  readonly sections: ReadonlySignal<readonly SectionModel[]>;
  readonly status: ReadonlySignal<StepStatus>;
  /** Nothing in it must be filled in. */
  readonly optional: ReadonlySignal<boolean>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  /** Issues of `severity: error` that the person has been shown; the number beside 有误. */
  readonly shownErrors: ReadonlySignal<readonly Issue[]>;
  readonly editable: ReadonlySignal<boolean>;
  /** Shows every issue of the step (送审, 保存并下一步). */
  judge(): void;
}

/** A panel, or the row being edited: fields drawn, validated and saved together. */
export interface FieldScope {
  readonly form: Form;
  readonly model: ScopeModel;
  /** `/basicInfo`, `/education/e1`. */
  readonly path: string;
  /** Null for panels. */
  readonly rowId: string | null;
  readonly fields: readonly FieldState[];
  field(key: string): FieldState;
  readonly attachments: Signal<readonly Attachment[]>;
  readonly evidence: readonly EvidenceState[];
  /** Version stored; null: not stored yet. */
  readonly version: Signal<string | null>;
  readonly unconfirmed: Signal<boolean>;
  /** Something differs from what is stored. */
  readonly dirty: ReadonlySignal<boolean>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  readonly shownIssues: ReadonlySignal<readonly Issue[]>;
  /** Value to be stored: normalised, hidden fields cleared, rowId and attachments included. */
  value(): JsonObject;
  /** Takes over a stored value; forgets unsaved input. */
  load(value: JsonObject, version: string | null, unconfirmed?: boolean): void;
  /** The store has taken `value` under `version`; what was typed meanwhile stays and is dirty. */
  acknowledge(value: JsonObject, version: string): void;
  /** Takes over unsaved input (from the journal), so that it differs from what is stored. */
  restore(value: JsonObject): void;
  /** Back to what is stored. */
  reset(): void;
  judge(): void;
  dispose(): void;
}

export type PanelState = FieldScope;

/** Rule with its outcome: true holds, false fails, null can't tell yet. */
export interface RuleOutcome {
  rule: RuleModel;
  holds: boolean | null;
}

export interface FieldState {
  readonly model: FieldModel;
  readonly scope: FieldScope;
  /** `/education/e1/degree`. */
  readonly path: string;
  /** Raw value, as typed. Absent is `null`. */
  readonly value: ReadonlySignal<Json>;
  readonly visible: ReadonlySignal<boolean>;
  readonly required: ReadonlySignal<boolean>;
  readonly enabled: ReadonlySignal<boolean>;
  /** 无 counts as filled in, now. */
  readonly takesNone: ReadonlySignal<boolean>;
  /** All that is wrong with it now. */
  readonly issues: ReadonlySignal<readonly Issue[]>;
  /** What the person is shown: judged, and still wrong. */
  readonly shownIssues: ReadonlySignal<readonly Issue[]>;
  readonly suggestion: ReadonlySignal<Json>;
  /** The rules reported here with their outcome, for lists with ✓ and ✗ (photo). */
  readonly outcomes: ReadonlySignal<readonly RuleOutcome[]>;
  /** A person has put in what it has now; otherwise it was stored, offered or computed. */
  readonly byHand: boolean;
  /** From a person's hand: a preset no longer applies. */
  set(value: Json): void;
  /** A value that the form itself knows. It gives way to what a person typed. */
  offer(value: Json): void;
  /** Picking a dictionary entry: stores it and fills the siblings that `fill` names. */
  pick(item: DictionaryItem): void;
  /** Field left: normalises the value and shows its issues. */
  leave(): void;
  /** The entries that may be chosen now; null while loading. Not for remote dictionaries. */
  readonly choices: ReadonlySignal<readonly DictionaryItem[] | null>;
}

export interface EvidenceState {
  readonly model: EvidenceModel;
  readonly visible: ReadonlySignal<boolean>;
  readonly required: ReadonlySignal<boolean>;
  readonly files: ReadonlySignal<readonly Attachment[]>;
  /** Files still missing. */
  readonly missing: ReadonlySignal<number>;
}

/** A stored row: plain data, never changed in place. */
export interface Row {
  readonly rowId: string;
  readonly path: string;
  readonly value: Readonly<JsonObject>;
  readonly version: string | null;
  readonly unconfirmed: boolean;
  readonly attachments: readonly Attachment[];
}

export interface TableState {
  readonly form: Form;
  readonly model: ScopeModel;
  /** By orderNo, then by age. */
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** Of the table as a whole and of all rows. */
  readonly issues: ReadonlySignal<readonly Issue[]>;
  /** Issues by row id; those of the table itself under ''. */
  readonly issuesByRow: ReadonlySignal<{ get(rowId: string): readonly Issue[] }>;
  /** At least this many rows are needed now. */
  readonly minRows: ReadonlySignal<number>;
  /** Labels of the evidence still missing, by row id. */
  readonly missingEvidence: ReadonlySignal<{ get(rowId: string): readonly string[] }>;
  /** max + 1. */
  nextOrder(): number;
  /** Opens a row for editing; unsaved until the session saves it. Dispose it when the dialog closes. */
  edit(rowId: string): FieldScope;
  add(values?: JsonObject): FieldScope;
  /** After the store has answered. */
  put(row: StoredScope): void;
  drop(rowId: string): void;
  /** The value of a cell in words: names for codes, 至今 for an open end. */
  cellText(row: Row, key: string): string;
}
