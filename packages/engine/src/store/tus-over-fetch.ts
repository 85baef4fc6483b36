import type { UploadOptions } from 'tus-js-client';

type HttpStack = NonNullable<UploadOptions['httpStack']>;
type FileReader = NonNullable<UploadOptions['fileReader']>;

/** tus requests through `fetch`, where there is no XMLHttpRequest or a `fetch` was given. Progress comes once a chunk. */
export function createFetchStack(fetch: typeof globalThis.fetch): HttpStack {
  return {
    getName: () => 'fetch',
    createRequest(method, url) {
      const headers: Record<string, string> = {};
      const controller = new AbortController();
      return {
        getMethod: () => method,
        getURL: () => url,
        setHeader(name, value) {
          headers[name] = value;
        },
        getHeader: (name) => headers[name],
        setProgressHandler() {},
        async send(body: Blob | null) {
          const { signal } = controller;
          const response = await fetch(url, { method, headers, body, credentials: 'same-origin', signal });
          const text = await response.text();
          return {
            getStatus: () => response.status,
            getHeader: (name) => response.headers.get(name) ?? undefined,
            getBody: () => text,
            getUnderlyingObject: () => response,
          };
        },
        async abort() {
          controller.abort();
        },
        getUnderlyingObject: () => null,
      };
    },
  };
}

/** Slices blobs, as tus does by itself in browsers only. */
export const blobReader: FileReader = {
  openFile: async (blob: Blob) => ({
    size: blob.size,
    slice: async (start, end) => ({ value: blob.slice(start, end), done: end >= blob.size }),
    close() {},
  }),
};
