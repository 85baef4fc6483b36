import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Identity } from '../accounts/identity.ts';
import { ProblemError } from '../errors.ts';
import type { Services } from '../services.ts';
import { serveDeclarationPage } from './declaration-page.ts';
import { sendProblem } from './problems.ts';

export interface SiteFolders {
  /** The portal's build; pages that aren't files are its `index.html`. */
  portal?: string | undefined;
  /** The elements' build, for bureaus that embed them: `/zhicheng/elements.js`. */
  elements?: string | undefined;
}

/** Names that carry a hash of their content, also where a compressed copy is sent. */
const immutable = /[-.][\w-]{8,}\.(js|css|woff2|svg|png)(\.(br|gz))?$/;

/** Serves the built pages beside the API. Attachments never come this way. */
export async function serveSite(
  app: FastifyInstance,
  { portal, elements }: SiteFolders,
  services: Services,
  identity: Identity,
): Promise<void> {
  const options = {
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply: FastifyReply, path: string) {
      reply.header('cache-control', immutable.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  };
  const hasPortal = portal !== undefined && existsSync(portal);
  if (elements !== undefined && existsSync(elements)) {
    await app.register(fastifyStatic, { ...options, root: elements, prefix: '/zhicheng/', decorateReply: !hasPortal });
  }
  if (hasPortal) {
    await app.register(fastifyStatic, { ...options, root: portal, wildcard: true });
    serveDeclarationPage(app, services, identity);
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|zhicheng|assets)\//.test(request.url);
    if (hasPortal && isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return sendProblem(reply, new ProblemError('not-found'));
  });
}
