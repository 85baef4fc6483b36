import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { createSessionIdentity } from './accounts/identity.ts';
import type { AppOptions } from './app-options.ts';
import { ProblemError } from './errors.ts';
import { limitImageLoaders } from './files/image.ts';
import { startSweeping } from './files/sweep.ts';
import { checkSameOrigin } from './http/csrf.ts';
import { collectMetrics } from './http/metrics.ts';
import { describeApi } from './http/openapi.ts';
import { requireSignIn } from './http/person.ts';
import { addProblemHandler } from './http/problems.ts';
import { logRequests } from './http/request-log.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { serveSite } from './http/static-site.ts';
import { isHttps, openServices } from './open-services.ts';
import { adminRoutes } from './routes/admin.ts';
import { accountRoutes, apiRoutes } from './routes/index.ts';
import { operationRoutes } from './routes/operations.ts';
import type { Services } from './services.ts';

export type { Identity, Person } from './accounts/identity.ts';
export type { Mailer, Message } from './accounts/mail.ts';
export type { AppOptions } from './app-options.ts';
export { FactError, type FactQuestion, type FactSource } from './facts/fact-source.ts';
export { createHttpFacts, type FactAddress, type FactAddresses } from './facts/http-facts.ts';

declare module 'fastify' {
  interface FastifyInstance {
    services: Services;
  }
}

/** Builds the server over a data folder. It doesn't listen; `close()` lets go of the folder. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  limitImageLoaders();
  const app = Fastify({
    logger: options.logger ?? false,
    trustProxy: options.trustProxy ?? false,
    // A slow line needs minutes for a piece of an upload; one that stays open longer is no honest one.
    requestTimeout: 300_000,
    logController: new LogController({ disableRequestLogging: true }),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allowUnionTypes: true } },
    routerOptions: { maxParamLength: 300 },
  });
  const services = await openServices(options, (details, message) => app.log.warn(details, message));

  addProblemHandler(app);
  addSecurityHeaders(app, isHttps(options));
  logRequests(app);
  const metrics = collectMetrics(app);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  if (options.rateLimits ?? true) await app.register(rateLimit, { global: false, errorResponseBuilder: tooMany });
  await describeApi(app, services.accounts.auth.options.advanced.cookies.session_token.name);
  app.addHook('onRequest', checkSameOrigin);
  const identity = options.identity ?? createSessionIdentity(services.accounts.auth, options.sessionHours ?? 12);
  await app.register(async (api) => {
    requireSignIn(api, identity);
    if (!options.identity) for (const register of accountRoutes) register(api, services);
    for (const register of apiRoutes) register(api, services);
    operationRoutes(api, services, metrics);
    if (options.adminToken) adminRoutes(api, services, options.adminToken);
  });
  await serveSite(app, { portal: options.portalFolder, elements: options.elementsFolder }, services, identity);

  let stopSweeping = async () => {};
  app.addHook('onListen', async () => {
    stopSweeping = startSweeping(services, (err) => app.log.error({ err }, 'expired data could not be removed'));
  });
  app.addHook('onClose', async () => {
    await stopSweeping();
    services.library.published.close();
    await services.data.destroy();
  });
  return app.decorate('services', services);
}

function tooMany(_: unknown, { ttl }: { ttl: number }): ProblemError {
  return new ProblemError('busy', { retryAfter: Math.ceil(ttl / 1000) });
}
