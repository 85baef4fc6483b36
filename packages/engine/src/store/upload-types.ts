import type { Attachment } from './types.ts';

export interface UploadRequest {
  file: Blob;
  fileName: string;
  kind: string;
  name: string;
  /** The scope it will belong to: `/education/e1`. */
  scope: string;
}

export interface UploadProgress {
  sent: number;
  total: number;
  /** Bytes a second over the last moments. */
  speed: number;
}

/** An upload under way. `done` rejects with a StoreError when refused or cancelled. */
export interface Upload {
  readonly done: Promise<Attachment>;
  pause(): void;
  resume(): void;
  cancel(): void;
}
