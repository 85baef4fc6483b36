import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Chromium needs these where there is neither a desktop nor user namespaces, and stays off the network by itself. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium: `CHROME_PATH`, one that is installed, or Debian's, installed now where we may. */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
  return named ?? installed() ?? install();
}

function installed(): string | undefined {
  return usualPlaces.find((path) => existsSync(path));
}

function install(): string {
  const prefix = asRoot();
  if (prefix && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing chromium and fonts-noto-cjk by apt-get …');
    for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
      const [command = '', ...args] = [...prefix, 'apt-get', '-q', ...step];
      execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  }
  const found = installed();
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need a Chromium. Install Chromium, Chrome or Edge (Debian: sudo apt-get install chromium fonts-noto-cjk), ' +
      'or set CHROME_PATH to the program.',
  );
}

/** What to put before a command so that it runs as root; null where that can't be had without a password. */
function asRoot(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : null;
}
