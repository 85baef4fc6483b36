import type { DetailedError, HttpResponse, Upload as TusUpload } from 'tus-js-client';
import { type Request, requestedWith } from './http-request.ts';
import { offlineError, storeMessages, toStoreError } from './problem.ts';
import { StoreError } from './store-error.ts';
import { blobReader, createFetchStack } from './tus-over-fetch.ts';
import type { Attachment, Upload, UploadProgress, UploadRequest } from './types.ts';
import { createUploadMeter } from './upload-meter.ts';

export interface UploadTransport {
  api: string;
  request: Request;
  chunk: number | undefined;
  /** Absent: the browser's XMLHttpRequest, which alone reports progress within a request. */
  fetch: typeof globalThis.fetch | undefined;
}

const MEGABYTE = 1024 * 1024;
/** Milliseconds; four minutes in all, counted anew whenever some bytes have arrived. */
const RETRY_DELAYS = [0, 1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000, 60_000, 60_000];
const RETRIED = [409, 423, 429];

/** A resumable upload (tus 1.0.0). After a broken line it goes on where the server's bytes end. */
export function startHttpUpload(
  transport: UploadTransport,
  declarationId: string,
  { file, fileName, kind, name, scope, handle, onHandle }: UploadRequest,
  onProgress?: (progress: UploadProgress) => void,
): Upload {
  let tus: TusUpload | undefined;
  let paused = false;
  let over = false;
  let fail: (error: StoreError) => void = () => {};
  const meter = createUploadMeter();

  const done = new Promise<Attachment>((resolve, reject) => {
    fail = (error) => {
      over = true;
      reject(error);
    };
    const begin = async () => {
      // Loaded with the first file: most visits upload nothing.
      const { Upload } = await import('tus-js-client');
      const withFetch = transport.fetch ?? ('XMLHttpRequest' in globalThis ? undefined : globalThis.fetch);
      tus = new Upload(file, {
        endpoint: `${transport.api}/uploads`,
        chunkSize: transport.chunk ?? 5 * MEGABYTE,
        retryDelays: RETRY_DELAYS,
        storeFingerprintForResuming: false,
        headers: requestedWith,
        metadata: { declaration: declarationId, scope, kind, name, filename: fileName },
        fileReader: blobReader,
        // Bytes go to our own API only, whatever was kept on this computer.
        ...(handle?.startsWith(`${transport.api}/uploads/`) ? { uploadUrl: handle } : {}),
        onUploadUrlAvailable: () => tus?.url && onHandle?.(tus.url),
        ...(withFetch ? { httpStack: createFetchStack(withFetch) } : {}),
        onShouldRetry: ({ originalResponse }) => isPassing(originalResponse?.getStatus() ?? 0),
        onProgress: (sent, total) => onProgress?.(meter(sent, total)),
        onError: (error) => fail(toUploadError(error)),
        onSuccess: ({ lastResponse }) => {
          over = true;
          readAttachment(transport, lastResponse, tus?.url ?? '').then(resolve, reject);
        },
      });
      if (!paused && !over) tus.start();
    };
    begin().catch((cause: unknown) => fail(offlineError(cause)));
  });

  return {
    done,
    pause() {
      paused = true;
      if (!over) void tus?.abort();
    },
    resume() {
      if (paused && !over) tus?.start();
      paused = false;
    },
    cancel() {
      if (over) return;
      fail(new StoreError('cancelled', storeMessages.cancelled));
      // Bytes left on the server expire by themselves; deleting them now is a courtesy that may fail.
      tus?.abort(true).catch(() => {});
    },
  };
}

/** No answer, trouble on the server's side, or a request to come back later. */
function isPassing(status: number): boolean {
  return status === 0 || status >= 500 || RETRIED.includes(status);
}

function toUploadError(error: Error | DetailedError): StoreError {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return offlineError(error);
  return toStoreError(response.getStatus(), response.getBody(), response.getHeader('Retry-After') ?? null);
}

/** The last answer carries the attachment; it got lost if the upload turned out complete only when resuming. */
function readAttachment(transport: UploadTransport, response: HttpResponse, url: string): Promise<Attachment> {
  const header = response.getHeader('Zc-Attachment');
  if (header) return Promise.resolve(decode(header));
  const id = url.slice(url.lastIndexOf('/') + 1);
  return transport.request<Attachment>('GET', `/uploads/${id}/attachment`);
}

function decode(base64url: string): Attachment {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Attachment;
}
