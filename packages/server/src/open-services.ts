import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuth } from './accounts/auth.ts';
import { createCaptchas } from './accounts/captchas.ts';
import { createEmailCodes } from './accounts/email-codes.ts';
import { createLoginDelay } from './accounts/login-delay.ts';
import { createLogMailer } from './accounts/mail.ts';
import type { AppOptions } from './app-options.ts';
import { cityDate } from './declarations/city-date.ts';
import { createAskFacts } from './facts/ask-facts.ts';
import { createUploads } from './files/uploads.ts';
import { openLibrary } from './forms/library.ts';
import type { Services } from './services.ts';
import { createBlobFolder } from './stores/blobs.ts';
import { openData } from './stores/open-data.ts';

const defaultUrl = 'http://localhost:8080';

export function isHttps({ publicUrl = defaultUrl }: AppOptions): boolean {
  return publicUrl.startsWith('https:');
}

/** Opens the data folder and what works on it. @param log Takes what the operator should know, and the messages that no mail transport takes. */
export async function openServices(
  options: AppOptions,
  log: (details: object, message: string) => void,
): Promise<Services> {
  const { dataFolder, publicUrl = defaultUrl, clock = () => new Date() } = options;
  const library = await openLibrary({
    buildFolder: options.buildFolder,
    publishedFolder: join(dataFolder, 'forms'),
    metaFolder: options.metaFolder ?? join(options.buildFolder, '../schemas/meta'),
    city: options.city,
    log,
  });
  const data = await openData(dataFolder);
  const blobs = createBlobFolder(join(dataFolder, 'files'));
  const mailer = options.mailer ?? createLogMailer((line) => log({}, line));
  const folder = join(dataFolder, 'uploads');
  await mkdir(join(dataFolder, 'files'), { recursive: true });
  await mkdir(folder, { recursive: true });
  const auth = createAuth({
    data,
    secret: await readSecret(dataFolder),
    https: isHttps(options),
    idleMinutes: options.sessionIdleMinutes ?? 30,
    mailer,
    resetUrl: `${publicUrl.replace(/\/$/, '')}/reset-password?token=`,
  });
  return {
    data,
    blobs,
    library,
    uploads: createUploads({ folder, data, blobs, library, clock }),
    askFacts: createAskFacts({ source: options.facts, timeoutMillis: options.factTimeoutMillis ?? 3000, log }),
    accounts: {
      auth,
      captchas: createCaptchas(data, clock),
      emailCodes: createEmailCodes(data, mailer, clock),
      loginDelay: createLoginDelay(data, clock),
      emailCodeRequired: options.emailCodeRequired ?? false,
    },
    clock,
    today: () => cityDate(clock()),
  };
}

/** Signs the session cookies; made once, so that a restart signs nobody out. */
async function readSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return readFile(path, 'utf8');
}
