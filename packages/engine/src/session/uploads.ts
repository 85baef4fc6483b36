import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { FieldScope } from '../state/types.ts';
import type { KeptUpload } from '../store/kept-uploads.ts';
import type { Upload, UploadProgress, UploadRequest } from '../store/types.ts';
import { uniqueId } from '../store/unique-id.ts';
import { Sending } from './sending.ts';
import type { SessionCore } from './session-core.ts';

export interface Uploads {
  start(
    scope: FieldScope,
    request: Omit<UploadRequest, 'scope'>,
    onProgress?: (progress: UploadProgress) => void,
  ): Upload;
  /** Sends the rest of a file that is kept already. */
  goOn(kept: KeptUpload, bytes: Blob): { upload: Upload; progress: Signal<UploadProgress> };
  isBusy(): boolean;
  /** Somebody waits for files to arrive. */
  readonly awaited: ReadonlySignal<boolean>;
  /**
   * Resolves once every file for the scopes has arrived, or has to wait for the network; those that do are answered, each
   * with its scope once that has the file.
   */
  arrive(scopes: readonly FieldScope[]): Promise<Promise<FieldScope>[]>;
  /** The network, or the session, is back. */
  wake(): void;
  /** The page is left: what is under way goes on in the next one. */
  close(): void;
}

/** Files on their way: kept on this computer until they have arrived, and sent again until they are taken or refused. */
export function createUploads(core: SessionCore): Uploads {
  const sendings = new Set<Sending>();
  const awaited = signal(false);
  const begin = (kept: KeptUpload, file: Blob, report: (progress: UploadProgress) => void, known: Promise<boolean>) => {
    const sending = new Sending(core, kept, file, report, known);
    sendings.add(sending);
    const over = () => void sendings.delete(sending);
    sending.done.then(over, over);
    return sending;
  };
  return {
    start(scope, { file, fileName, kind, name }, onProgress) {
      const { tab, journal, keeper } = core;
      const kept = { id: uniqueId(), scope: scope.path, kind, name, fileName, size: file.size, handle: null, tab };
      const written = journal.uploads.put(kept, file).then(
        () => journal.lasting,
        () => false,
      );
      // A new row in which nothing was typed yet: the file must find it after a reload.
      if (scope.rowId !== null && scope.version.peek() === null) void keeper.keep(scope);
      return begin(kept, file, (progress) => onProgress?.(progress), written);
    },
    goOn(kept, bytes) {
      const progress = signal<UploadProgress>({ sent: 0, total: kept.size, speed: 0 });
      const report = (now: UploadProgress): void => {
        progress.value = now;
      };
      return { upload: begin(kept, bytes, report, Promise.resolve(true)), progress };
    },
    isBusy: () => sendings.size > 0,
    awaited,
    async arrive(scopes) {
      const coming = scopes.flatMap((scope) =>
        [...sendings].filter((sending) => sending.scope === scope.path).map((sending) => ({ scope, sending })),
      );
      if (coming.length === 0) return [];
      awaited.value = true;
      await Promise.all(coming.map(({ sending }) => sending.halt()));
      awaited.value = false;
      const late = coming.filter(({ sending }) => sendings.has(sending));
      return late.map(({ scope, sending }) => sending.taken().then(() => scope));
    },
    wake() {
      for (const sending of sendings) sending.wake();
    },
    close() {
      for (const sending of sendings) sending.close();
    },
  };
}
