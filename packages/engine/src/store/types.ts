import type { CompiledForm, DictionaryItem, Json, JsonObject } from '../definition/types.ts';
import type { Issue } from '../issue.ts';
import type { DraftChange } from '../migration/types.ts';
import type { Attachment } from './attachment-types.ts';
import type { Upload, UploadProgress, UploadRequest } from './upload-types.ts';

export type * from './attachment-types.ts';
export type * from './upload-types.ts';

/** `/basicInfo` → its value; `/education/e1` → the row, with `rowId` and, where the table allows, `attachments`. */
export interface StoredScope {
  path: string;
  value: JsonObject;
  /** Opaque; sent back as If-Match. */
  version: string;
  updatedAt: string;
  /** Copied from an earlier declaration and not yet confirmed by its owner. */
  unconfirmed?: boolean;
}

export interface DeclarationMeta {
  city: string;
  flow: string;
  businessLevel: string;
  seriesCode: string;
  unitSupervisorType: string;
  reuseFromDeclarationId: string | null;
  createdAt: string;
}

/** What the account tells about the applicant; read in expressions as `account`. */
export interface Applicant {
  name: string;
  idNumber: string;
  mobile: string;
  email: string;
}

/**
 * What other systems tell about the applicant, by the names that the definition gives them. Null, or absent: they know
 * nothing, or can't be asked.
 */
export type Facts = Readonly<Record<string, Json>>;

/** One row of 办理情况. */
export interface DeclarationEvent {
  seq: number;
  /** 业务步骤 */
  step: string;
  /** 处理结果及意见 */
  result: string;
  opinion: string;
  /** 责任单位 */
  actorUnit: string;
  actorName: string;
  /** ISO date-time; null while the step waits. */
  at: string | null;
  /** 状态 as words: 已办, 待办, 退回修改. */
  status: string;
  stateAfter: string;
}

export interface Receipt {
  number: string;
  sha256: string;
  submittedAt: string;
}

export interface DeclarationSnapshot {
  id: string;
  form: { id: string; version: string; title: string };
  meta: DeclarationMeta;
  applicant: Applicant;
  state: string;
  stateLabel: string;
  /** Steps that may be changed now. */
  editable: 'all' | string[];
  scopes: StoredScope[];
  events: DeclarationEvent[];
  /** Actions that the asking user may take now. */
  actions: string[];
  receipt: Receipt | null;
  /** What became of the draft when the form got a new version, until the applicant has seen it. */
  migration?: MigrationNotice | null;
  /** As of now; of a declaration that was sent for review, those it was judged by. A store that has none leaves them out. */
  facts?: Facts;
  /** The server's date in the city's time zone, `YYYY-MM-DD`. */
  today: string;
  updatedAt: string;
}

/** A draft that went over to a newer version of its form. */
export interface MigrationNotice {
  from: string;
  to: string;
  /** What has changed in the form, in the applicant's words, oldest first. */
  notices: string[];
  /** What was done to the draft; `before` and `after` are values as stored. */
  changes: DraftChange[];
}

export interface DeclarationSummary {
  id: string;
  formTitle: string;
  year: number;
  business: string;
  series: string;
  titleName: string | null;
  state: string;
  stateLabel: string;
  updatedAt: string;
  canEdit: boolean;
}

export interface LookupQuery {
  /** Children of this code; null: the top level. Ignored when `keyword` is given. */
  parent?: string | null;
  keyword?: string;
  exact?: boolean;
  /** From 1. */
  page?: number;
  pageSize?: number;
}

export interface LookupResult {
  items: (DictionaryItem & {
    hasChildren: boolean;
    /** Names of the upper entries, from the top. */
    trail: string[];
  })[];
  total: number;
}

export interface DictionaryContent {
  id: string;
  title: string;
  version: string;
  tree: boolean;
  items: DictionaryItem[];
}

/** Data of earlier declarations, offered in step 1. */
export interface ImportDataset {
  scopes: { path: string; value: JsonObject }[];
  /** Where it comes from, for the person: 2024 年申报. */
  sources: string[];
}

/** A file of an earlier declaration that may be taken over (共享). */
export interface SharedFile extends Attachment {
  declarationId: string;
  /** Where it was: 2024 年申报 · 证书、证明材料. */
  origin: string;
}

/** The port to a backend. Adapters: `http.ts`, `memory.ts`; `contract.ts` proves any of them. Every method rejects with a `StoreError`. */
export interface Store {
  form(id: string, version?: string): Promise<{ form: CompiledForm; loadValidators(): Promise<ValidatorModule> }>;
  open(declarationId: string): Promise<DeclarationSnapshot>;
  /**
   * `version` null: the scope must not exist yet. `formVersion`: the form that the value was entered in; refused where the
   * draft has gone over to another one (`form-updated`).
   */
  saveScope(
    declarationId: string,
    path: string,
    value: JsonObject,
    version: string | null,
    formVersion?: string,
  ): Promise<StoredScope>;
  removeScope(declarationId: string, path: string, version: string): Promise<void>;
  upload(declarationId: string, request: UploadRequest, onProgress?: (progress: UploadProgress) => void): Upload;
  /** Address of a file, for links and images. */
  fileUrl(declarationId: string, attachmentId: string, variant?: 'thumbnail'): string;
  act(declarationId: string, action: string, body: { opinion?: string }, idempotencyKey: string): Promise<ActionResult>;
  /** The applicant has seen the snapshot's `migration`: it isn't shown again. */
  acknowledgeMigration(declarationId: string): Promise<void>;
  dictionary(id: string): Promise<DictionaryContent>;
  lookup(dictionary: string, query: LookupQuery): Promise<LookupResult>;
  dataset(declarationId: string, datasetId: string): Promise<ImportDataset>;
  sharedFiles(declarationId: string): Promise<SharedFile[]>;
}

export interface ActionResult {
  state: string;
  receipt: Receipt | null;
  events: DeclarationEvent[];
}

/** One check as made by Ajv standalone. */
export interface Validate {
  (value: unknown): boolean;
  errors?: ValidationError[] | null;
}

export interface ValidationError {
  keyword: string;
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}

/** Made by `zc build`: per scope pattern (`/basicInfo`, `/education/*`) a check per field, and one for keywords of the object itself. */
export interface ValidatorModule {
  readonly validators: Readonly<
    Record<string, { readonly fields: Readonly<Record<string, Validate>>; readonly scope?: Validate }>
  >;
}

export type StoreErrorCode =
  | 'offline'
  | 'sign-in-required'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'refused'
  | 'busy'
  | 'cancelled'
  | 'failed';

/** RFC 9457 problem, as far as a client reads it. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code?: string;
  issues?: Issue[];
  [extension: string]: unknown;
}
