import type { FastifyInstance } from 'fastify';
import { createDeclaration, type NewDeclaration } from '../declarations/create-declaration.ts';
import { updateDeclaration } from '../declarations/migrate-declaration.ts';
import { openForm } from '../declarations/open-form.ts';
import { toSnapshot, withCurrentApplicant } from '../declarations/to-snapshot.ts';
import { toSummary } from '../declarations/to-summary.ts';
import { factsOf } from '../facts/facts-of.ts';
import { perPerson, personOf } from '../http/person.ts';
import { answers, idParams, ref } from '../http/schemas.ts';
import type { Services } from '../services.ts';
import { findDeclaration, listDeclarations } from '../stores/declarations.ts';
import { markMigrationSeen } from '../stores/form-changes.ts';
import { readScopes } from '../stores/scopes.ts';

export function declarationRoutes(app: FastifyInstance, services: Services): void {
  const { data, library, clock, today } = services;

  const list = { response: answers(200, '我的申报', { type: 'array', items: ref('DeclarationSummary') }) };
  app.get('/api/declarations', { schema: list }, async (request) => {
    const declarations = await listDeclarations(data, personOf(request).userId);
    return Promise.all(declarations.map((declaration) => toSummary(data, library, declaration)));
  });

  const short = { type: 'string', minLength: 1, maxLength: 64 };
  const body = {
    type: 'object',
    properties: {
      city: short,
      flow: short,
      businessLevel: short,
      unitSupervisorType: short,
      seriesCode: short,
      reuseFrom: { type: ['string', 'null'], maxLength: 64 },
      includeSummary: { type: 'boolean' },
    },
    required: ['flow', 'businessLevel', 'unitSupervisorType', 'seriesCode'],
  };
  app.post<{ Body: NewDeclaration }>(
    '/api/declarations',
    {
      config: { rateLimit: perPerson(30) },
      schema: { body, response: answers(201, '新的申报', ref('DeclarationSnapshot')) },
    },
    async (request, reply) => {
      const person = personOf(request);
      const created = await createDeclaration(services, person, request.body);
      return reply.code(201).send(await toSnapshot(data, services, { person, ...created }));
    },
  );

  const one = { params: idParams, response: answers(200, '申报的全部内容', ref('DeclarationSnapshot')) };
  app.get<{ Params: { id: string } }>('/api/declarations/:id', { schema: one }, async (request) => {
    const person = personOf(request);
    const found = await findDeclaration(data, request.params.id, person.userId);
    const stored = { declaration: found, loaded: await library.form(found.formId, found.formVersion) };
    const { declaration: updated, loaded } = await updateDeclaration(services, stored);
    const declaration = withCurrentApplicant(updated, loaded.form.workflow, person);
    return toSnapshot(data, services, { person, declaration, loaded });
  });

  const seen = { params: idParams, response: answers(204, '已知道表格的更新') };
  app.put<{ Params: { id: string } }>(
    '/api/declarations/:id/migration-seen',
    { schema: seen },
    async (request, reply) => {
      const { id } = await findDeclaration(data, request.params.id, personOf(request).userId);
      await markMigrationSeen(data, id, clock().toISOString());
      return reply.code(204).send();
    },
  );

  const issues = {
    type: 'object',
    properties: { issues: { type: 'array', items: ref('Issue') } },
    required: ['issues'],
  };
  const all = { params: idParams, response: answers(200, '送审前的全部问题', issues) };
  app.get<{ Params: { id: string } }>('/api/declarations/:id/issues', { schema: all }, async (request) => {
    const person = personOf(request);
    const found = await findDeclaration(data, request.params.id, person.userId);
    const loaded = await library.form(found.formId, found.formVersion);
    const declaration = withCurrentApplicant(found, loaded.form.workflow, person);
    const facts = await factsOf(services, { declaration, loaded });
    const scopes = await readScopes(data, found.id);
    const form = openForm(library, loaded, declaration, { scopes, today: today(), facts });
    try {
      return { issues: form.issues.value };
    } finally {
      form.dispose();
    }
  });
}
