import type { Json } from '../definition/types.ts';
import { offlineError, toStoreError } from './problem.ts';

/** Without it the server takes no request that changes something: other sites' pages can't send it. */
export const requestedWith: Readonly<Record<string, string>> = { 'X-Requested-With': 'zhicheng' };

/** A request that hangs longer is as good as offline; the journal keeps what it carried. Milliseconds. */
const PATIENCE = 30_000;

export interface RequestOptions {
  body?: Json;
  headers?: Record<string, string>;
}

/** Sends JSON and answers the parsed JSON, undefined for an empty answer. Rejects with a StoreError. */
export type Request = <Answer>(method: string, path: string, options?: RequestOptions) => Promise<Answer>;

export function createRequest(api: string, fetch: typeof globalThis.fetch): Request {
  return async <Answer>(method: string, path: string, { body, headers }: RequestOptions = {}) => {
    const { response, text } = await exchange(fetch, `${api}${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : requestedWith),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw toStoreError(response.status, text, response.headers.get('Retry-After'));
    return (text === '' ? undefined : parse(text)) as Answer;
  };
}

/** The answer with its body, or an `offline` error when it doesn't come whole and in time. */
async function exchange(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
): Promise<{ response: Response; text: string }> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    return { response, text: await response.text() };
  } catch (cause) {
    throw offlineError(cause);
  } finally {
    clearTimeout(timer);
  }
}

/** A success that isn't JSON comes from something in between, such as a hotel's sign-in page. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw offlineError(cause);
  }
}
