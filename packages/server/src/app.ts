import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { createAuth } from './accounts/auth.ts';
import { createCaptchas } from './accounts/captchas.ts';
import { createEmailCodes } from './accounts/email-codes.ts';
import { createSessionIdentity, type Identity } from './accounts/identity.ts';
import { createLoginDelay } from './accounts/login-delay.ts';
import { createLogMailer, type Mailer } from './accounts/mail.ts';
import { cityDate } from './declarations/city-date.ts';
import { ProblemError } from './errors.ts';
import { limitImageLoaders } from './files/image.ts';
import { startSweeping } from './files/sweep.ts';
import { createUploads } from './files/uploads.ts';
import { openLibrary } from './forms/library.ts';
import { checkSameOrigin } from './http/csrf.ts';
import { collectMetrics } from './http/metrics.ts';
import { describeApi } from './http/openapi.ts';
import { requireSignIn } from './http/person.ts';
import { addProblemHandler } from './http/problems.ts';
import { logRequests } from './http/request-log.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { serveSite } from './http/static-site.ts';
import { accountRoutes, declarationSideRoutes } from './routes/index.ts';
import { operationRoutes } from './routes/operations.ts';
import type { Services } from './services.ts';
import { createBlobFolder } from './stores/blobs.ts';
import { openData } from './stores/open-data.ts';

export type { Identity, Person } from './accounts/identity.ts';
export type { Mailer, Message } from './accounts/mail.ts';

export interface AppOptions {
  /** Everything that must survive: database, files, the secret. */
  dataFolder: string;
  /** What `zc build` wrote to. */
  buildFolder: string;
  city?: string;
  /** Builds of the portal and the elements; left out where they aren't there. */
  portalFolder?: string;
  elementsFolder?: string;
  /** Address under which people reach the site; https makes cookies `Secure` and adds HSTS. */
  publicUrl?: string;
  /** A bureau's own sign-in. Replaces the accounts and their routes. */
  identity?: Identity;
  sessionIdleMinutes?: number;
  sessionHours?: number;
  mailer?: Mailer;
  /** Registration needs the code sent by mail. */
  emailCodeRequired?: boolean;
  clock?: () => Date;
  logger?: FastifyServerOptions['logger'];
  trustProxy?: FastifyServerOptions['trustProxy'];
  /** Off in tests that ask faster than people. */
  rateLimits?: boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    services: Services;
  }
}

/** Builds the server over a data folder. It doesn't listen; `close()` lets go of the folder. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { publicUrl = 'http://localhost:8080' } = options;
  const https = publicUrl.startsWith('https:');
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
  const services = await openServices(options, app, publicUrl, https);

  addProblemHandler(app);
  addSecurityHeaders(app, https);
  logRequests(app);
  const metrics = collectMetrics(app);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  if (options.rateLimits ?? true) await app.register(rateLimit, { global: false, errorResponseBuilder: tooMany });
  await describeApi(app);
  app.addHook('onRequest', checkSameOrigin);
  const identity = options.identity ?? createSessionIdentity(services.accounts.auth, options.sessionHours ?? 12);
  await app.register(async (api) => {
    requireSignIn(api, identity);
    if (!options.identity) for (const register of accountRoutes) register(api, services);
    for (const register of declarationSideRoutes) register(api, services);
    operationRoutes(api, services, metrics);
  });
  await serveSite(app, { portal: options.portalFolder, elements: options.elementsFolder });

  let stopSweeping = async () => {};
  app.addHook('onListen', async () => {
    stopSweeping = startSweeping(services, (err) => app.log.error({ err }, 'expired data could not be removed'));
  });
  app.addHook('onClose', async () => {
    await stopSweeping();
    await services.data.destroy();
  });
  return app.decorate('services', services);
}

async function openServices(
  options: AppOptions,
  app: FastifyInstance,
  publicUrl: string,
  https: boolean,
): Promise<Services> {
  const { dataFolder, clock = () => new Date() } = options;
  const library = await openLibrary(options.buildFolder, options.city ?? 'guangzhou');
  const data = await openData(dataFolder);
  const blobs = createBlobFolder(join(dataFolder, 'files'));
  const mailer = options.mailer ?? createLogMailer((line) => app.log.warn(line));
  const folder = join(dataFolder, 'uploads');
  await mkdir(join(dataFolder, 'files'), { recursive: true });
  await mkdir(folder, { recursive: true });
  const auth = createAuth({
    data,
    secret: await readSecret(dataFolder),
    https,
    idleMinutes: options.sessionIdleMinutes ?? 30,
    mailer,
    resetUrl: `${publicUrl.replace(/\/$/, '')}/reset-password?token=`,
  });
  return {
    data,
    blobs,
    library,
    uploads: createUploads({ folder, data, blobs, library, clock }),
    accounts: {
      auth,
      captchas: createCaptchas(data, clock),
      emailCodes: createEmailCodes(data, mailer, clock),
      loginDelay: createLoginDelay(data, clock),
      emailCodeRequired: options.emailCodeRequired ?? false,
    },
    clock,
    today: () => cityDate(clock()),
  };
}

/** Signs the session cookies; made once, so that a restart signs nobody out. */
async function readSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return readFile(path, 'utf8');
}

function tooMany(_: unknown, { ttl }: { ttl: number }): ProblemError {
  return new ProblemError('busy', { retryAfter: Math.ceil(ttl / 1000) });
}
