import type { DictionaryContent, DictionaryDefinition } from '@zhicheng/engine';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../errors.ts';
import { lookUp } from '../forms/look-up.ts';
import { answers, idParams, ref } from '../http/schemas.ts';
import { sendUnlessKnown } from '../http/send-unless-known.ts';
import type { Services } from '../services.ts';

interface LookupRequest {
  parent?: string;
  keyword?: string;
  exact?: string;
  page?: string;
  pageSize?: string;
}

const maxPageSize = 100;
const unitDictionary = 'units';

export function dictionaryRoutes(app: FastifyInstance, { library }: Services): void {
  const config = { public: true };
  const ids = { type: 'object', properties: { ids: { type: 'string', maxLength: 2000 } }, required: ['ids'] };
  const list = { type: 'array', items: ref('DictionaryContent') };
  const several = { querystring: ids, response: answers(200, '所列的整份字典；没有的不在其中', list) };
  app.get<{ Querystring: { ids: string } }>('/api/dictionaries', { config, schema: several }, (request, reply) => {
    const asked = new Set(request.query.ids.split(','));
    const found = [...asked].flatMap((id) => (library.items(id) ? library.dictionary(id) : []));
    const whole = found.filter(({ remote }) => !remote);
    return sendUnlessKnown(request, reply, whole, whole.map(toContent));
  });

  const whole = { params: idParams, response: answers(200, '整份字典', ref('DictionaryContent')) };
  app.get<{ Params: { id: string } }>('/api/dictionaries/:id', { config, schema: whole }, (request, reply) => {
    const dictionary = library.dictionary(request.params.id);
    if (dictionary.remote) throw new ProblemError('remote');
    return sendUnlessKnown(request, reply, [dictionary], toContent(dictionary));
  });

  const short = { type: 'string', maxLength: 100 };
  const number = { type: 'string', pattern: '^[1-9]\\d{0,5}$' };
  const query = {
    type: 'object',
    properties: { parent: short, keyword: short, exact: { enum: ['0', '1'] }, page: number, pageSize: number },
  };
  const part = { params: idParams, querystring: query, response: answers(200, '一页条目', ref('LookupResult')) };
  app.get<{ Params: { id: string }; Querystring: LookupRequest }>(
    '/api/dictionaries/:id/items',
    { config, schema: part },
    async (request) => {
      const { parent, keyword, exact, page, pageSize } = request.query;
      return lookUp(library.dictionary(request.params.id), {
        ...(parent ? { parent } : {}),
        ...(keyword ? { keyword } : {}),
        exact: exact === '1',
        page: Number(page ?? 1),
        pageSize: Math.min(Number(pageSize ?? 10), maxPageSize),
      });
    },
  );

  const byName = { type: 'object', properties: { q: short, page: number } };
  const units = { querystring: byName, response: answers(200, '单位目录中的一页', ref('LookupResult')) };
  app.get<{ Querystring: { q?: string; page?: string } }>('/api/units', { config, schema: units }, async (request) => {
    const { q = '', page = '1' } = request.query;
    return lookUp(library.dictionary(unitDictionary), { keyword: q, page: Number(page) });
  });
}

function toContent({ id, title, version, tree, items }: DictionaryDefinition): DictionaryContent {
  return { id, title, version, tree, items };
}
