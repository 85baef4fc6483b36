import type { FastifyInstance } from 'fastify';
import { maskIdNumber, type Person } from '../accounts/identity.ts';
import { personOf } from '../http/person.ts';
import { answers, ref } from '../http/schemas.ts';
import type { Services } from '../services.ts';

export function meRoutes(app: FastifyInstance, { today }: Services): void {
  const schema = { response: answers(200, '登录的用户', ref('Me')) };
  app.get('/api/me', { schema }, async (request) => toMe(personOf(request), today()));
}

/** The person as shown in the page's head; the ID number is masked here, so that it never travels whole. */
export function toMe(person: Person, today: string): Person & { today: string } {
  return { ...person, idNumber: maskIdNumber(person.idNumber), today };
}
