import type { JsonObject } from '@zhicheng/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dropScope, type ScopeRequest, saveScope } from '../declarations/save-scope.ts';
import { ProblemError } from '../errors.ts';
import { perPerson, personOf } from '../http/person.ts';
import { answers, ref } from '../http/schemas.ts';
import type { Services } from '../services.ts';

const maxBytes = 64 * 1024;

interface ScopeRoute {
  Params: { id: string; '*': string };
  Body: JsonObject;
}

export function scopeRoutes(app: FastifyInstance, services: Services): void {
  const text = { type: 'string', maxLength: 300 };
  const params = { type: 'object', properties: { id: text, '*': text }, required: ['id', '*'] };
  const headers = { type: 'object', properties: { 'if-match': text, 'if-none-match': text, 'zc-form-version': text } };
  const url = '/api/declarations/:id/scopes/*';
  const config = { rateLimit: perPerson(300) };

  const saved = { description: '已新建', ...ref('StoredScope') };
  const put = {
    params,
    headers,
    body: { type: 'object' },
    response: answers(200, '已保存', ref('StoredScope'), { 201: saved }),
  };
  app.put<ScopeRoute>(url, { bodyLimit: maxBytes, config, schema: put }, async (request, reply) => {
    const { stored, created } = await saveScope(services, toScopeRequest(request), request.body);
    return reply
      .code(created ? 201 : 200)
      .header('etag', `"${stored.version}"`)
      .send(stored);
  });

  app.delete<ScopeRoute>(
    url,
    { config, schema: { params, headers, response: answers(204, '已删除') } },
    async (request, reply) => {
      await dropScope(services, toScopeRequest(request));
      return reply.code(204).send();
    },
  );
}

/** A change must say what it is based on (RFC 6585): two tabs never overwrite each other unknowingly. */
function toScopeRequest(request: FastifyRequest<ScopeRoute>): ScopeRequest {
  const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
  const version = match === undefined ? null : (/^(?:W\/)?"([^"]+)"$/.exec(match)?.[1] ?? '');
  if (version === null && noneMatch !== '*') throw new ProblemError('version-missing');
  const { id, '*': path } = request.params;
  const formVersion = [request.headers['zc-form-version']].flat()[0];
  return { declarationId: id, person: personOf(request), path: `/${path}`, version, formVersion };
}
