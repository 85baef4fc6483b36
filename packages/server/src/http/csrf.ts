import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests that change something must come from our own pages: a header that other sites can't send, and the same origin. */
export async function checkSameOrigin({ method, headers, host }: FastifyRequest): Promise<void> {
  if (safeMethods.has(method)) return;
  if (headers['x-requested-with'] !== 'zhicheng') throw new ProblemError('cross-site');
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') throw new ProblemError('cross-site');
  // Browsers older than Sec-Fetch-Site, and proxies that drop it.
  if (headers.origin !== undefined && hostOf(headers.origin) !== host) throw new ProblemError('cross-site');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
