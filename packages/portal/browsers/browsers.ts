import { existsSync } from 'node:fs';
import { browserFlags, findBrowser } from '../../../.ci/find-browser.ts';
import type { Browser, Driver } from './driver.ts';
import { embedded } from './embedded.ts';
import { requireFetched, unpack } from './fetch-browsers.ts';
import { type Stage, stages } from './journey.ts';
import { notice } from './notice.ts';

export interface Kind {
  readonly name: string;
  /** Why it is here. */
  readonly stands: string;
  /** What is tried in it. */
  readonly stages: readonly Stage[];
  /** Complaints of its own that mean nothing. */
  readonly harmless?: RegExp;
  /** Null where this machine doesn't have it. */
  find(): Promise<string | null>;
  launch(program: string): Promise<Browser>;
}

const all = [...stages, embedded];

/** Chromium as it was: the headless shell of a package in `package.json`, for Linux on 64-bit Intel alone. */
const packed = (name: string, stands: string): Kind => ({
  name,
  stands,
  stages: all,
  find: async () => (process.platform === 'linux' && process.arch === 'x64' ? await unpack(name) : null),
  launch: chromium,
});

export const kinds: readonly Kind[] = [
  {
    ...packed('chromium-80', 'below the floor: 360 安全 12 (78), 搜狗 11 (80)'),
    stages: [notice],
    // Our syntax is unknown to it: that is why there is a notice.
    harmless: /^uncaught|SyntaxError|require-trusted-types-for/,
  },
  packed('chromium-86', 'the floor: 360 企业版 13, 360 安全 13'),
  packed('chromium-92', 'between the floor and 109: 搜狗 12 (94), 360 极速 X 21 (95)'),
  packed('chromium-109', 'the last for Windows 7'),
  { name: 'chromium', stands: 'the present one', stages: all, find: async () => findBrowser(), launch: chromium },
  { name: 'firefox-esr', stands: 'another engine', stages: all, find: async () => findFirefox(), launch: firefox },
];

/** Puppeteer 5 is the last that drives Chromium 86, and drives the present one too. */
async function chromium(program: string): Promise<Browser> {
  const args = [...browserFlags, '--headless', '--no-zygote', '--lang=zh-CN'];
  return (requireFetched('puppeteer-5') as Driver).launch({ executablePath: program, args, headless: true });
}

async function firefox(program: string): Promise<Browser> {
  const options = { executablePath: program, args: [], browser: 'firefox', headless: true } as const;
  return (requireFetched('puppeteer-24') as Driver).launch(options);
}

function findFirefox(): string | null {
  const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return process.env.FIREFOX_PATH ?? places.find((place) => existsSync(place)) ?? null;
}
