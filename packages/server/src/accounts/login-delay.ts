import { createHash } from 'node:crypto';
import type { Data } from '../stores/open-data.ts';

/** From this many failures on a sign-in needs a captcha. */
const captchaFrom = 3;
const longestSeconds = 300;

export interface LoginDelay {
  /** What the account must accept from this address before the next try. */
  check(account: string, address: string): Promise<{ waitSeconds: number; needsCaptcha: boolean }>;
  failed(account: string, address: string): Promise<void>;
  succeeded(account: string, address: string): Promise<void>;
}

/** Slows guessing down per account and address, doubling the wait; a stranger elsewhere can't lock the owner out. */
export function createLoginDelay(data: Data, clock: () => Date): LoginDelay {
  return {
    async check(account, address) {
      const found = await data
        .selectFrom('loginFailures')
        .selectAll()
        .where('key', '=', key(account, address))
        .executeTakeFirst();
      if (!found || found.failures < captchaFrom) return { waitSeconds: 0, needsCaptcha: false };
      const delay = Math.min(2 ** (found.failures - captchaFrom), longestSeconds);
      const passed = (clock().getTime() - Date.parse(found.lastAt)) / 1000;
      return { waitSeconds: Math.max(0, Math.ceil(delay - passed)), needsCaptcha: true };
    },

    async failed(account, address) {
      const lastAt = clock().toISOString();
      await data
        .insertInto('loginFailures')
        .values({ key: key(account, address), failures: 1, lastAt })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((set) => ({ failures: set('loginFailures.failures', '+', 1), lastAt })),
        )
        .execute();
    },

    async succeeded(account, address) {
      await data.deleteFrom('loginFailures').where('key', '=', key(account, address)).execute();
    },
  };
}

/** Hashed, so that the table holds neither names nor addresses. */
function key(account: string, address: string): string {
  return createHash('sha256').update(`${account.toLowerCase()}\n${address}`).digest('hex');
}
