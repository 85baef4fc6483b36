import type { Applicant } from '@zhicheng/engine';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Auth } from './auth.ts';
import { unlessRefused } from './unless-refused.ts';

/** The user type of an applicant; others are granted, not registered. */
export const individual = 'person';

/** Who is asking. */
export interface Person extends Applicant {
  userId: string;
  /** Code of the dictionary `user-type`; actors of a workflow are named by it. */
  userType: string;
  userName: string;
  /** When the session ends if nothing more is done; null: not ours to know. */
  expiresAt: string | null;
}

/** The port to an account system: a bureau plugs in its own sign-in here. Null: nobody is signed in; rejects where that can't be told. */
export type Identity = (request: FastifyRequest, reply: FastifyReply) => Promise<Person | null> | Person | null;

/** Our own accounts: a session row by cookie, ended after `idleMinutes` without a request and after `absoluteHours` in any case. */
export function createSessionIdentity(auth: Auth, absoluteHours: number): Identity {
  return async (request, reply) => {
    const { cookie } = request.headers;
    if (!cookie) return null;
    const headers = new Headers({ cookie });
    const answer = await findSession(auth, headers);
    if (!answer?.response) return null;
    const { session, user } = answer.response;
    const end = session.createdAt.getTime() + absoluteHours * 3_600_000;
    if (end <= Date.now()) {
      await auth.api.signOut({ headers });
      return null;
    }
    // Present when the idle time was counted anew: the cookie lives as long as the row.
    for (const renewed of answer.headers.getSetCookie()) reply.header('set-cookie', renewed);
    return {
      userId: user.id,
      userType: user.userType,
      userName: user.username ?? '',
      name: user.name,
      idNumber: user.idNumber,
      mobile: user.mobile,
      email: user.contactEmail,
      expiresAt: new Date(Math.min(end, session.expiresAt.getTime())).toISOString(),
    };
  };
}

/** A session that can't be prolonged now (another request was faster, the disk is full) may still be one: it is then only read. */
async function findSession(auth: Auth, headers: Headers) {
  const ask = (query: { disableRefresh?: true }) => auth.api.getSession({ headers, query, returnHeaders: true });
  return ask({}).catch(() => unlessRefused(ask({ disableRefresh: true })));
}

/** First six and last four digits. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.replace(/^(.{6}).*(.{4})$/, '$1********$2');
}
