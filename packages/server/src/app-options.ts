import type { FastifyServerOptions } from 'fastify';
import type { Identity } from './accounts/identity.ts';
import type { Mailer } from './accounts/mail.ts';
import type { FactSource } from './facts/fact-source.ts';

export interface AppOptions {
  /** Everything that must survive: database, files, the secret. */
  dataFolder: string;
  /** What `zc build` wrote to. */
  buildFolder: string;
  /** Whose catalogue is shown where none is asked for. */
  city?: string;
  /** Meta-schemas that published forms are held to; by default those beside the build. */
  metaFolder?: string;
  /** Opens the administrator's routes to who sends it; without it they don't exist. */
  adminToken?: string;
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
  /** The office's other systems, for the facts that forms name; without it nothing is known. */
  facts?: FactSource;
  /** How long a fact is waited for; 3 seconds by default. */
  factTimeoutMillis?: number;
  clock?: () => Date;
  logger?: FastifyServerOptions['logger'];
  trustProxy?: FastifyServerOptions['trustProxy'];
  /** Off in tests that ask faster than people. */
  rateLimits?: boolean;
}
