/** A file on its way: enough to go on with it in another page. */
export interface KeptUpload {
  id: string;
  /** `/education/e1`, or the panel of a photo. */
  scope: string;
  kind: string;
  name: string;
  fileName: string;
  size: number;
  /** Where the store takes the rest of it; null: it has not begun. */
  handle: string | null;
  /** The page that sends it. */
  tab: string;
}

/** Files on their way of one user in one declaration, with their bytes. They outlive the page where the journal does. */
export interface KeptUploads {
  /** Rejects where this computer can't or shouldn't hold so many bytes. */
  put(upload: KeptUpload, bytes: Blob): Promise<void>;
  /** Notes how far it is; nothing happens where it is gone. */
  update(upload: KeptUpload): Promise<void>;
  /** Null where they are gone. */
  bytes(id: string): Promise<Blob | null>;
  remove(id: string): Promise<void>;
  /** Oldest first. */
  all(): Promise<KeptUpload[]>;
}

/** All files kept on this computer together; more than any one declaration sends at a time. */
export const KEPT_BYTES: number = 256 * 1024 * 1024;

/** So long its bytes wait on a computer that others may use for an owner who neither returns nor signs out. Milliseconds. */
export const KEPT_MILLIS: number = 7 * 24 * 60 * 60 * 1000;

export function createMemoryUploads(): KeptUploads {
  const kept = new Map<string, { upload: KeptUpload; bytes: Blob }>();
  return {
    async put(upload, bytes) {
      kept.set(upload.id, { upload, bytes });
    },
    async update(upload) {
      const before = kept.get(upload.id);
      if (before) kept.set(upload.id, { ...before, upload });
    },
    bytes: async (id) => kept.get(id)?.bytes ?? null,
    async remove(id) {
      kept.delete(id);
    },
    all: async () => [...kept.values()].map(({ upload }) => upload),
  };
}
