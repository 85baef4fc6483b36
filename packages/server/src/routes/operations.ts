import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Metrics } from '../http/metrics.ts';
import { answers, streams } from '../http/schemas.ts';
import type { Services } from '../services.ts';

/** For the operator's tools. */
export function operationRoutes(app: FastifyInstance, { data }: Services, metrics: Metrics): void {
  const config = { public: true };
  const health = { type: 'object', properties: { status: { const: 'ok' } }, required: ['status'] };
  app.get('/healthz', { config, schema: { response: answers(200, '运行正常', health) } }, async () => {
    await sql`select 1`.execute(data);
    return { status: 'ok' };
  });

  const schema = { response: streams('Prometheus', 'text/plain') };
  app.get('/metrics', { config, schema }, async (_, reply) =>
    reply.type('text/plain; version=0.0.4').send(metrics.text()),
  );
}
