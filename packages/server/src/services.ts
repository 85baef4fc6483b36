import type { Auth } from './accounts/auth.ts';
import type { Captchas } from './accounts/captchas.ts';
import type { EmailCodes } from './accounts/email-codes.ts';
import type { LoginDelay } from './accounts/login-delay.ts';
import type { AskFacts } from './facts/ask-facts.ts';
import type { Uploads } from './files/uploads.ts';
import type { Library } from './forms/library.ts';
import type { Blobs } from './stores/blobs.ts';
import type { Data } from './stores/open-data.ts';

/** What the routes work with; made once by `createApp`. */
export interface Services {
  data: Data;
  blobs: Blobs;
  library: Library;
  uploads: Uploads;
  askFacts: AskFacts;
  accounts: AccountServices;
  clock: () => Date;
  /** The city's date, `YYYY-MM-DD`. */
  today: () => string;
}

export interface AccountServices {
  auth: Auth;
  captchas: Captchas;
  emailCodes: EmailCodes;
  loginDelay: LoginDelay;
  /** Registration needs the code that was sent to the address. */
  emailCodeRequired: boolean;
}
