import type { Account } from './account/account.ts';
import type { Catalogue } from './api/catalogue.ts';

/** What the shell offers to every page. */
export interface App {
  readonly account: Account;
  /** 大字版 is on. */
  readonly large: boolean;
  /** Loaded once. */
  catalogue(): Promise<Catalogue>;
  go(address: string, how?: 'push' | 'replace'): Promise<void>;
  /** Spoken politely by screen readers. */
  announce(text: string): void;
  /** The session is over: to the sign-in page, and back here afterwards. */
  signInAgain(): void;
  titled(heading: string, hasIssues: boolean): void;
}
