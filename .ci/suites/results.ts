import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inRoot } from '../root.ts';

/** A file for a runner's machine-readable results; one left by an earlier run is gone. */
export async function emptyResult(name: string): Promise<string> {
  const file = inRoot(`test-results/${name}`);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  return file;
}

/** Null where the runner didn't get as far as writing it. */
export async function readResult(file: string): Promise<string | null> {
  return existsSync(file) ? await readFile(file, 'utf8') : null;
}
