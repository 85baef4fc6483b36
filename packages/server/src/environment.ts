import { resolve } from 'node:path';
import { createSmtpMailer } from './accounts/mail.ts';
import type { AppOptions } from './app-options.ts';
import { createHttpFacts, readFactAddresses } from './facts/http-facts.ts';

export interface Environment {
  app: AppOptions;
  port: number;
  host: string;
  /** A ready account for trying the system; never in production. */
  demo: boolean;
}

/** Reads the settings of `docs/reference/server.md`. @param root The project's folder, for defaults. */
export function readEnvironment(env: NodeJS.ProcessEnv, root: string): Environment {
  const port = numberOf(env, 'PORT', 8080);
  const host = env.HOST ?? '127.0.0.1';
  const smtp = env.SMTP_URL;
  return {
    port,
    host,
    demo: env.NODE_ENV !== 'production' && env.ZC_DEMO !== '0',
    app: {
      dataFolder: resolve(root, env.ZC_DATA ?? '.data'),
      buildFolder: resolve(root, env.ZC_BUILD ?? '.build'),
      portalFolder: resolve(root, 'packages/portal/dist'),
      elementsFolder: resolve(root, 'packages/elements/dist'),
      metaFolder: resolve(root, env.ZC_META ?? 'schemas/meta'),
      ...(env.ZC_ADMIN_TOKEN ? { adminToken: env.ZC_ADMIN_TOKEN } : {}),
      ...(env.ZC_CITY ? { city: env.ZC_CITY } : {}),
      publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
      sessionIdleMinutes: numberOf(env, 'SESSION_IDLE_MINUTES', 30),
      sessionHours: numberOf(env, 'SESSION_HOURS', 12),
      emailCodeRequired: env.EMAIL_CODE !== 'optional',
      trustProxy: env.TRUST_PROXY === '1',
      rateLimits: env.RATE_LIMITS !== '0',
      ...(env.ZC_FACTS ? { facts: createHttpFacts(readFactAddresses(resolve(root, env.ZC_FACTS))) } : {}),
      factTimeoutMillis: numberOf(env, 'ZC_FACTS_TIMEOUT', 3000),
      logger: { level: env.LOG_LEVEL ?? 'warn' },
      ...(smtp ? { mailer: createSmtpMailer(smtp, env.MAIL_FROM ?? 'no-reply@localhost') } : {}),
    },
  };
}

function numberOf(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`${name} must be a number, not "${env[name]}".`);
}
