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

/**
 * saved 已保存 · unsaved (typed, kept in the journal) · saving 保存中 · offline 离线，已存本机 · busy: the server answers, and
 * can't store it now · conflict 有冲突 · signed-out.
 */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'busy' | 'conflict' | 'signed-out';

/** Somebody (another tab) stored the scope in the meantime. Nothing is overwritten until the person decides. */
export interface Conflict {
  scope: FieldScope;
  /** Null: removed elsewhere. */
  other: StoredScope | null;
  /**
   * Fields that both sides changed, to different values, in words; as of when it is read. What only one side changed is not
   * in question. With `other` null: all that is ours.
   */
  differences: readonly { key: string; label: string; mine: string; theirs: string }[];
}

/** Whose value stands in the fields that both sides changed: everywhere the same, or by key. */
export type Choice = 'mine' | 'theirs' | Readonly<Record<string, 'mine' | 'theirs'>>;

/** What came in from elsewhere beside one's own input, without any field having been changed on both sides. */
export interface Merge {
  path: string;
  title: string;
  labels: readonly string[];
  /** Nothing was merged: the row has this order number now, because another window had taken its own. */
  number?: number;
}

/** Input of an earlier visit that has no place in the form any more. It stays on this computer until it is put away. */
export interface Leftover {
  id: string;
  /** Panel or table it was for. */
  title: string;
  /** closed: its step can't be changed now · form: the form has changed · elsewhere: typed in two windows at once · row: the row of a file is gone · file: the file was refused. */
  reason: 'closed' | 'form' | 'elsewhere' | 'row' | 'file';
  lines: readonly { label: string; value: string }[];
}

/** A file that an earlier page was sending: it goes on by itself. */
export interface ResumedUpload {
  id: string;
  /** Path of its row, or of the panel of a photo. */
  scope: string;
  kind: string;
  name: string;
  fileName: string;
  progress: ReadonlySignal<UploadProgress>;
  cancel(): void;
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
  /** What was merged without a question, until it is put away. */
  readonly merges: ReadonlySignal<readonly Merge[]>;
  readonly leftovers: ReadonlySignal<readonly Leftover[]>;
  readonly resumedUploads: ReadonlySignal<readonly ResumedUpload[]>;
  /** The draft has gone over to a newer form than this page shows: it is to be loaded anew. Nothing typed is lost. */
  readonly outdated: ReadonlySignal<boolean>;
  /** What isn't stored yet outlives this page. False where the browser keeps nothing. */
  readonly lasting: ReadonlySignal<boolean>;
  /** Something is not at the server: typed, waiting, or a file on its way. */
  hasUnsaved(): boolean;
  /** The person has seen it: it leaves this computer. */
  dismiss(seen: Merge | Leftover): void;

  /**
   * Keeps an edited row's input in the journal from now on, after giving back what an earlier visit left there; answers
   * the function to be called when the row is closed: what wasn't saved is given up, or, where nobody has decided that
   * (the page goes away), kept. Call it with what `edit` and `add` of a table return. Panels are kept anyway.
   */
  watch(scope: FieldScope): (unsaved?: 'keep') => void;
  /** A panel or an edited row, with its files. */
  save(scope: FieldScope): Promise<SaveOutcome>;
  /** All changed panels of the step, with the files that are on their way into them unless these have to wait. */
  saveStep(stepId: string): Promise<SaveOutcome>;
  /** Saves unconfirmed scopes as they are: the owner has looked at them. */
  confirmStep(stepId: string): Promise<SaveOutcome>;
  removeRows(table: TableState, rows: readonly Row[]): Promise<SaveOutcome>;
  /** 重新编号: 1…n in display order. */
  renumber(table: TableState): Promise<SaveOutcome>;
  /** Stores what is chosen of each field in question, and what only one side changed. */
  resolve(conflict: Conflict, take: Choice): Promise<SaveOutcome>;

  /** Sends a file. It goes on by itself after a reload, an outage and a sign-in, as far as this computer can keep it. */
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
