import type { CompiledForm } from '../definition/types.ts';
import { gatherRequests } from './gather-requests.ts';
import { createRequest } from './http-request.ts';
import { startHttpUpload } from './http-upload.ts';
import { paths, type QueryValue, query } from './paths.ts';
import { storeMessages } from './problem.ts';
import { StoreError } from './store-error.ts';
import type {
  ActionResult,
  DeclarationSnapshot,
  DictionaryContent,
  ImportDataset,
  LookupQuery,
  LookupResult,
  SharedFile,
  Store,
  StoredScope,
  ValidatorModule,
} from './types.ts';

export interface HttpStoreOptions {
  /** Address of the API: `/api`; absolute where there is no page. */
  api: string;
  fetch?: typeof globalThis.fetch;
  /** Bytes sent by one request of an upload; 5 MB by default, so that proxies' limits and broken lines cost little. */
  uploadChunk?: number;
  /** Loads the module of validators; by default the browser's own `import()`. */
  importModule?: (url: string) => Promise<ValidatorModule>;
}

/** The store behind the HTTP API (`/api/openapi.json`). */
export function createHttpStore(options: HttpStoreOptions): Store {
  const api = absolute(options.api);
  const fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const importModule = options.importModule ?? ((url) => import(/* @vite-ignore */ url) as Promise<ValidatorModule>);
  const request = createRequest(api, fetch);
  const { declaration, scope } = paths;

  return {
    async form(id, version) {
      const form = await request<CompiledForm>('GET', paths.form(id, version));
      return { form, loadValidators: () => importModule(`${api}${paths.validators(form)}`) };
    },
    open: (id) => request<DeclarationSnapshot>('GET', declaration(id)),
    saveScope: (id, path, value, version, formVersion) =>
      request<StoredScope>('PUT', scope(id, path), {
        body: value,
        headers: {
          ...(version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` }),
          ...(formVersion === undefined ? {} : { 'Zc-Form-Version': formVersion }),
        },
      }),
    removeScope: (id, path, version) =>
      request<void>('DELETE', scope(id, path), { headers: { 'If-Match': `"${version}"` } }),
    upload: (id, wanted, onProgress) =>
      startHttpUpload({ api, request, chunk: options.uploadChunk, fetch: options.fetch }, id, wanted, onProgress),
    fileUrl: (id, file, variant) => `${api}${declaration(id)}/files/${encodeURIComponent(file)}${query({ variant })}`,
    act: (id, action, body, idempotencyKey) =>
      request<ActionResult>('POST', `${declaration(id)}/actions/${encodeURIComponent(action)}`, {
        body: { ...body },
        headers: { 'Idempotency-Key': idempotencyKey },
      }),
    acknowledgeMigration: (id) => request<void>('PUT', `${declaration(id)}/migration-seen`),
    dictionary: gatherRequests<DictionaryContent>(
      (ids) => request('GET', paths.dictionaries(ids)),
      () => new StoreError('not-found', storeMessages['not-found']),
    ),
    lookup: (id, wanted) =>
      request<LookupResult>('GET', `/dictionaries/${encodeURIComponent(id)}/items${query(lookupQuery(wanted))}`),
    dataset: (id, dataset) =>
      request<ImportDataset>('GET', `${declaration(id)}/datasets/${encodeURIComponent(dataset)}`),
    sharedFiles: (id) => request<SharedFile[]>('GET', `/shared-files${query({ declaration: id })}`),
  };
}

/** tus and `import()` resolve against the module, not the page, so both need the whole address. */
function absolute(api: string): string {
  return new URL(api, globalThis.location?.href).href.replace(/\/$/, '');
}

function lookupQuery({ parent, keyword, exact, page, pageSize }: LookupQuery): Record<string, QueryValue> {
  return { parent, keyword, exact: exact ? 1 : null, page, pageSize };
}
