import type { Attachment } from './types.ts';

export interface UploadRequest {
  file: Blob;
  fileName: string;
  kind: string;
  name: string;
  /** The scope it will belong to: `/education/e1`. */
  scope: string;
  /** Goes on with an upload that an earlier page began: what `onHandle` told it. */
  handle?: string | undefined;
  /** The store has begun to take the file; called again where it had to begin anew. */
  onHandle?(handle: string): void;
}

export interface UploadProgress {
  sent: number;
  total: number;
  /** Bytes a second over the last moments. */
  speed: number;
  /** The way to the server is cut: it goes on by itself, after a sign-in where that is why. */
  waiting?: boolean;
  /** False: this computer can't keep the file, so it is lost for the upload once the page is left. */
  kept?: boolean;
}

/** An upload under way. `done` rejects with a StoreError when refused or cancelled. */
export interface Upload {
  readonly done: Promise<Attachment>;
  pause(): void;
  resume(): void;
  cancel(): void;
}
