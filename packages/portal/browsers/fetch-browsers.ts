import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where everything fetched is kept: outside what is committed, and outside what `npm ci` empties. */
const folder = fileURLToPath(new URL('../../../.build/browsers', import.meta.url));

/** Fetches browsers and drivers, at the versions and with the digests of `package-lock.json`, unless they are there. */
export async function fetchBrowsers(): Promise<void> {
  const lock = await readFile(join(here, 'package-lock.json'), 'utf8');
  const fetched = await readFile(join(folder, 'fetched.json'), 'utf8').catch(() => '');
  if (lock === fetched) return;
  console.log('Fetching browsers by npm (200 MB) …');
  await mkdir(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(here, file), join(folder, file));
  execFileSync('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  await copyFile(join(here, 'package-lock.json'), join(folder, 'fetched.json'));
}

/** The program in a package; unpacked once. */
export async function unpack(name: string): Promise<string> {
  const packed = join(folder, 'node_modules', name, 'bin/chromium.br');
  const program = join(folder, 'node_modules', name, 'bin/chromium');
  if (!existsSync(program)) {
    const half = `${program}.part`;
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(half, { mode: 0o755 }));
    await rename(half, program);
  }
  return program;
}

/** A driver by its name in `package.json`. */
export function requireFetched(name: string): unknown {
  return createRequire(join(folder, 'package.json'))(name);
}
