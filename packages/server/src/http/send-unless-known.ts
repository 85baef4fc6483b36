import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const stamps = new WeakMap<object, string>();

/**
 * Answers the contents, or that the browser's copy is still true. They are compared by what is in them, as designers may
 * mend an entry and leave the version; stamped once each, so they must not change.
 */
export async function sendUnlessKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  contents: readonly object[],
  body: unknown,
): Promise<FastifyReply> {
  const etag = `"${contents.map(stampOf).join('')}"`;
  reply.headers({ etag, 'cache-control': 'public, no-cache' });
  return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(body);
}

function stampOf(content: object): string {
  const stamp =
    stamps.get(content) ?? createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 12);
  stamps.set(content, stamp);
  return stamp;
}
