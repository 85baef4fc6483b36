import { getMe, type Me, type SignIn, signIn, signOut } from '../api/accounts.ts';
import { ApiError } from '../api/problem.ts';
import { recall, remember } from './memory.ts';

/** Who uses the portal now. Pages read `me`; the shell listens. */
export class Account {
  #me: Me | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get me(): Me | null {
    return this.#me;
  }

  /** Asks the server, but only where somebody has signed in before: a first visit is nobody's. */
  async load(): Promise<void> {
    if (!recall('signedIn')) return;
    try {
      this.#set(await getMe());
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      this.#set(null);
    }
  }

  async signIn(body: SignIn): Promise<void> {
    this.#set(await signIn(body));
  }

  /** Ends the session, and erases what unfinished input left on this computer. */
  async signOut(): Promise<void> {
    const user = this.#me?.userId;
    await signOut();
    this.#set(null);
    const { clearJournal } = await import('@zhicheng/engine/store');
    if (user !== undefined) await clearJournal(user);
  }

  /** The server no longer knows us. */
  expire(): void {
    this.#set(null);
  }

  #set(me: Me | null): void {
    this.#me = me;
    remember('signedIn', me !== null);
    this.#changed();
  }
}
