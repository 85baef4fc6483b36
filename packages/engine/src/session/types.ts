import type { ReadonlySignal } from '@preact/signals-core';
import type { JsonObject } from '../definition/types.ts';
import type { Issue } from '../issue.ts';
import type { FieldScope, Form, Row, TableState } from '../state/types.ts';
import type {
  ActionResult,
  Attachment,
  DeclarationSnapshot,
  Store,
  StoredScope,
  Upload,
  UploadProgress,
  UploadRequest,
} from '../store/types.ts';

/** saved 已保存 · unsaved (typed, kept in the journal) · saving 保存中 · offline 离线，已存本机 · conflict 有冲突 · signed-out. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'signed-out';

/** Somebody (another tab) stored the scope in the meantime. Nothing is overwritten until the person decides. */
export interface Conflict {
  scope: FieldScope;
  /** Null: removed elsewhere. */
  other: StoredScope | null;
  /** Keys whose values differ, with both sides in words; as of when it is read. */
  differences: readonly { key: string; label: string; mine: string; theirs: string }[];
}

/** What came of a save. */
export type SaveOutcome =
  /** `replaced`: ids of rows that left because of this one (`replaceOn`). */
  | { status: 'saved'; replaced: readonly string[] }
  /** Stored as a draft, though issues remain. */
  | { status: 'saved-with-issues'; issues: readonly Issue[]; replaced: readonly string[] }
  /** Kept in the journal; sent by itself once the server answers. */
  | { status: 'kept'; reason: 'offline' | 'signed-out' | 'busy' }
  | { status: 'conflict'; conflict: Conflict }
  /** The server refused it; the sentence tells why. */
  | { status: 'refused'; message: string };

/** One open declaration: a form, its store and its journal. Headless; `<zc-declaration>` draws it. */
export interface DeclarationSession {
  readonly store: Store;
  readonly form: Form;
  readonly snapshot: ReadonlySignal<DeclarationSnapshot>;
  readonly saveState: ReadonlySignal<SaveState>;
  /** Last acknowledged save in this session or the snapshot's `updatedAt`; ISO. */
  readonly savedAt: ReadonlySignal<string | null>;
  readonly conflicts: ReadonlySignal<readonly Conflict[]>;
  /** Scopes that the server refused after `save` had answered `kept`, with the sentence that tells why. */
  readonly refusals: ReadonlySignal<ReadonlyMap<string, string>>;
  /**
   * Scopes with input that an earlier visit left in the journal. Panels have it back already, new rows stand in their
   * table and are stored as drafts; an existing row gets it back when it is opened (`watch`).
   */
  readonly restored: ReadonlySignal<readonly string[]>;

  /**
   * Keeps an edited row's input in the journal from now on, after giving back what an earlier visit left there; answers
   * the function to be called when the person closes the row, which gives up what wasn't saved. Call it with what `edit`
   * and `add` of a table return. Panels are kept anyway.
   */
  watch(scope: FieldScope): () => void;
  /** A panel or an edited row, with its files. */
  save(scope: FieldScope): Promise<SaveOutcome>;
  /** All changed panels of the step. */
  saveStep(stepId: string): Promise<SaveOutcome>;
  /** Saves unconfirmed scopes as they are: the owner has looked at them. */
  confirmStep(stepId: string): Promise<SaveOutcome>;
  removeRows(table: TableState, rows: readonly Row[]): Promise<SaveOutcome>;
  /** 重新编号: 1…n in display order. */
  renumber(table: TableState): Promise<SaveOutcome>;
  /** Replaces the conflict's other side by ours, or takes theirs. */
  resolve(conflict: Conflict, take: 'mine' | 'theirs'): Promise<SaveOutcome>;

  upload(
    scope: FieldScope,
    request: Omit<UploadRequest, 'scope'>,
    onProgress?: (progress: UploadProgress) => void,
  ): Upload;
  /** Puts an uploaded file into the scope; an older file of the same name (trimmed, case-insensitive) leaves. Answers that one. */
  attach(scope: FieldScope, attachment: Attachment): Attachment | null;
  detach(scope: FieldScope, attachmentId: string): void;

  /** What would change if the data set were taken over; applied only by `applyImport`. */
  previewImport(stepId: string, datasetId: string): Promise<ImportPreview>;
  applyImport(preview: ImportPreview, chosen: readonly string[]): Promise<SaveOutcome>;

  /** 送审 and what follows. With issues: nothing was sent. */
  act(
    action: string,
    opinion?: string,
  ): Promise<
    | { status: 'done'; result: ActionResult }
    | { status: 'issues'; issues: readonly Issue[] }
    | { status: 'failed'; message: string }
  >;
  /** Sends what the journal still holds; called by itself when the network or the session comes back. */
  flush(): Promise<void>;
  /** After a sign-in. */
  resume(): Promise<void>;
  close(): void;
}

export interface ImportPreview {
  sources: readonly string[];
  /** Each can be ticked; ids are stable within the preview. */
  changes: readonly ImportChange[];
}

export interface ImportChange {
  id: string;
  /** Where: 基本信息 · 民族. */
  label: string;
  step: string;
  kind: 'fill' | 'append';
  /** In words. */
  value: string;
  path: string;
  data: JsonObject;
}
