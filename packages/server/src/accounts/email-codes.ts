import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Data } from '../stores/open-data.ts';
import type { Mailer } from './mail.ts';

const minutes = 10;
const maxTries = 5;

export interface EmailCodes {
  send(email: string): Promise<void>;
  /** True once for the right code; after five wrong tries a new code is needed. */
  use(email: string, code: string): Promise<boolean>;
}

/** Six digits sent to an address, to prove that it is the applicant's. */
export function createEmailCodes(data: Data, mailer: Mailer, clock: () => Date): EmailCodes {
  return {
    async send(email) {
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const expiresAt = new Date(clock().getTime() + minutes * 60_000).toISOString();
      const row = { codeHash: hash(code).toString('hex'), tries: 0, expiresAt };
      await data
        .insertInto('emailCodes')
        .values({ email: key(email), ...row })
        .onConflict((conflict) => conflict.column('email').doUpdateSet(row))
        .execute();
      await mailer.send({
        to: email,
        subject: '验证码',
        text: `注册验证码：${code}，${minutes} 分钟内有效。如非本人操作，请忽略。`,
      });
    },

    async use(email, code) {
      const found = await data
        .updateTable('emailCodes')
        .set((set) => ({ tries: set('tries', '+', 1) }))
        .where('email', '=', key(email))
        .where('expiresAt', '>=', clock().toISOString())
        .where('tries', '<', maxTries)
        .returningAll()
        .executeTakeFirst();
      if (!found || !timingSafeEqual(hash(code.trim()), Buffer.from(found.codeHash, 'hex'))) return false;
      await data.deleteFrom('emailCodes').where('email', '=', key(email)).execute();
      return true;
    },
  };
}

const key = (email: string): string => email.trim().toLowerCase();
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
