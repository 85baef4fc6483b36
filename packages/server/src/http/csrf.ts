import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests that change something must come from our own pages: a header that other sites can't send, and the same origin. */
export async function checkSameOrigin({ method, headers, host, routeOptions }: FastifyRequest): Promise<void> {
  // A token is never sent by a browser of its own accord.
  if (safeMethods.has(method) || routeOptions.config.byToken) return;
  if (headers['x-requested-with'] !== 'zhicheng') throw new ProblemError('cross-site');
  const site = headers['sec-fetch-site'];
  // Sec-Fetch-Site also holds behind proxies that change the host; `Origin` is for browsers that don't send it.
  const isOwn = typeof site === 'string' ? isOwnSite(site) : isOwnOrigin(headers.origin, host);
  if (!isOwn) throw new ProblemError('cross-site');
}

function isOwnSite(site: string): boolean {
  return site === 'same-origin' || site === 'none';
}

/** Programs that aren't browsers send no origin. */
function isOwnOrigin(origin: string | undefined, host: string): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
