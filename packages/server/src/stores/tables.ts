/** Rows as stored. Times are ISO texts, documents are JSON texts, claims are 0 or 1: the same on SQLite and PostgreSQL. */
export interface Tables {
  declarations: DeclarationRow;
  scopes: ScopeRow;
  uploads: UploadRow;
  files: FileRow;
  events: EventRow;
  snapshots: SnapshotRow;
  scopeHistory: ScopeHistoryRow;
  migrations: MigrationRow;
  answers: AnswerRow;
  captchas: CaptchaRow;
  emailCodes: EmailCodeRow;
  loginFailures: LoginFailureRow;
  users: UserRow;
  sessions: SessionRow;
}

export interface DeclarationRow {
  id: string;
  ownerId: string;
  formId: string;
  formVersion: string;
  state: string;
  meta: string;
  /** The applicant as last known; frozen with 送审. */
  applicant: string;
  /** Rises with every stored or removed scope; gives the scopes their versions. */
  revision: number;
  createdAt: string;
  updatedAt: string;
}

export interface ScopeRow {
  declarationId: string;
  path: string;
  value: string;
  version: number;
  updatedAt: string;
  unconfirmed: 0 | 1;
}

/** A scope as it was before its draft went over to another version of the form. Never changed, never removed. */
export interface ScopeHistoryRow {
  declarationId: string;
  /** The version it was written under. */
  formVersion: string;
  path: string;
  value: string;
  version: number;
  updatedAt: string;
}

/** A draft went over to another version of its form. */
export interface MigrationRow {
  declarationId: string;
  fromVersion: string;
  toVersion: string;
  /** JSON lists. */
  notices: string;
  changes: string;
  at: string;
  /** When the applicant has seen it. */
  seenAt: string | null;
}

/** A tus upload, from its creation until its file is stored or refused. */
export interface UploadRow {
  id: string;
  ownerId: string;
  declarationId: string;
  createdAt: string;
  /** The problem that the finished upload was refused with, as JSON. */
  refusal: string | null;
}

export interface FileRow {
  id: string;
  declarationId: string;
  /** The scope it was uploaded for. */
  scope: string;
  kind: string;
  name: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** PhotoFacts of a photo. */
  photo: string | null;
  /** Name of the bytes on the disk; shared by the copies of a file. */
  blob: string;
  uploadedAt: string;
  /** Since when no saved scope refers to it; null while one does. */
  stagedAt: string | null;
}

export interface EventRow {
  declarationId: string;
  seq: number;
  step: string;
  result: string;
  opinion: string;
  actorUnit: string;
  actorName: string;
  at: string;
  status: string;
  stateAfter: string;
}

/** What was sent for review, as it was: never changed. */
export interface SnapshotRow {
  number: string;
  declarationId: string;
  formId: string;
  formVersion: string;
  /** Canonical JSON, as hashed. */
  content: string;
  sha256: string;
  submittedAt: string;
}

/** The answer given to an Idempotency-Key. */
export interface AnswerRow {
  ownerId: string;
  key: string;
  bodyHash: string;
  answer: string;
  createdAt: string;
}

export interface CaptchaRow {
  id: string;
  image: string;
  /** Accepted answers, lower case, as a JSON list. */
  answers: string;
  expiresAt: string;
}

export interface EmailCodeRow {
  email: string;
  codeHash: string;
  tries: number;
  expiresAt: string;
}

export interface LoginFailureRow {
  /** Hash of account and address. */
  key: string;
  failures: number;
  lastAt: string;
}

/** What we read of better-auth's tables; it writes them. */
export interface UserRow {
  id: string;
  username: string;
  userType: string;
  idNumber: string;
  /** Synthetic; see `accounts/auth.ts`. */
  email: string;
}

export interface SessionRow {
  id: string;
  expiresAt: string;
}
