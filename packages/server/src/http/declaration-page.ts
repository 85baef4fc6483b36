import { openingLinks } from '@zhicheng/engine/store';
import type { FastifyInstance } from 'fastify';
import type { Identity, Person } from '../accounts/identity.ts';
import { ProblemError } from '../errors.ts';
import type { Services } from '../services.ts';
import { findDeclaration } from '../stores/declarations.ts';

interface PageRequest {
  Params: { id: string };
  Querystring: { step?: string };
}

/** The wizard's page. With it the browser is told what the wizard is going to ask for, and has it fetched by then. */
export function serveDeclarationPage(app: FastifyInstance, services: Services, identity: Identity): void {
  const schema = { hide: true };
  app.get<PageRequest>('/declarations/:id', { schema }, async (request, reply) => {
    try {
      const person = await identity(request, reply);
      const links = person && (await linksFor(services, person, request.params.id, request.query.step));
      if (links) reply.header('link', links);
    } catch (err) {
      request.log.warn({ err }, 'the page goes without its links');
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

/** Null where the wizard will show something else: a problem, or a newer form. */
async function linksFor(
  { data, library }: Services,
  { userId }: Person,
  declarationId: string,
  stepId: string | undefined,
): Promise<string | null> {
  try {
    const { formId, formVersion } = await findDeclaration(data, declarationId, userId);
    if (library.versionsAfter(formId, formVersion).length > 0) return null;
    const { form } = await library.form(formId, formVersion);
    return openingLinks({ form, declarationId, stepId, api: '/api' });
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
