import type { RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity, Person } from '../accounts/identity.ts';
import { ProblemError } from '../errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered without a sign-in. */
    public?: boolean;
    /** Answered to who sends the administrator's token; cookies don't count. */
    byToken?: boolean;
  }
}

const people = new WeakMap<FastifyRequest, Person>();

/** Lets only signed-in people through to the routes of `app`, except to those marked `public`. */
export function requireSignIn(app: FastifyInstance, identity: Identity): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.public || !request.routeOptions.url) return;
    const person = await identity(request, reply);
    if (!person) throw new ProblemError('sign-in-required');
    people.set(request, person);
  });
}

/** Who is asking. @throws ProblemError on public routes */
export function personOf(request: FastifyRequest): Person {
  const person = people.get(request);
  if (!person) throw new ProblemError('sign-in-required');
  return person;
}

/** So many requests a minute: a person's together, an office's behind one address apart. For routes behind a sign-in. */
export function perPerson(max: number): RateLimitOptions {
  const keyGenerator = (request: FastifyRequest) => people.get(request)?.userId ?? request.ip;
  // Before it the person isn't known.
  return { max, timeWindow: '1 minute', hook: 'preHandler', keyGenerator };
}

/** The same by address, for routes without a sign-in. */
export function perAddress(max: number): RateLimitOptions {
  return { max, timeWindow: '1 minute' };
}
