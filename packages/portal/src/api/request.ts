import type { Problem } from '@zhicheng/engine';
import { offline, toApiError } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks our server; answers its JSON. Every failure is an `ApiError` whose message can be shown. */
export async function request<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await send(method, `/api${path}`, body);
  if (response.status === 204) return undefined as T;
  if (response.ok) return (await readJson<T>(response)) as T;
  throw toApiError(response.status, await readJson<Problem>(response), response.headers.get('Retry-After'));
}

async function send(method: Method, url: string, body: unknown): Promise<Response> {
  // The server takes no change without this header: a foreign page can't set it.
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Requested-With': 'zhicheng' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  } catch {
    throw offline();
  }
}

async function readJson<T>(response: Response): Promise<T | undefined> {
  try {
    return (await response.json()) as T;
  } catch {
    return undefined;
  }
}
