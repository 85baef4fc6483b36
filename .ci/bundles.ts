import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build, type UserConfig } from 'vite';
import { elements, portal } from '../vite.config.ts';
import { precompress } from './precompress.ts';
import { inRoot } from './root.ts';

/** What Vite builds: a row of the table below. */
export interface Bundle {
  readonly name: string;
  readonly config: UserConfig;
  readonly folder: string;
  /** The file that shows whether it was built. */
  readonly entry: string;
  /** What it is made of, besides `sharedInputs`. */
  readonly inputs: readonly string[];
}

export const bundles: readonly Bundle[] = [
  { name: 'elements', config: elements, folder: 'packages/elements/dist', entry: 'elements.js', inputs: [] },
  {
    name: 'portal',
    config: portal,
    folder: 'packages/portal/dist',
    entry: 'index.html',
    inputs: ['packages/portal/src', 'packages/portal/public', 'packages/portal/index.html'],
  },
];

export const sharedInputs: readonly string[] = [
  'vite.config.ts',
  'package-lock.json',
  'packages/engine/src',
  'packages/elements/src',
];

export async function buildBundle({ name, config, folder }: Bundle): Promise<void> {
  await build(config);
  // Vite's list of chunks is for us (bundle sizes), not for the public.
  await mkdir(dirname(manifestFile(name)), { recursive: true });
  await rename(inRoot(`${folder}/.vite/manifest.json`), manifestFile(name));
  await rm(inRoot(`${folder}/.vite`), { recursive: true });
  await precompress(inRoot(folder));
}

export function manifestFile(name: string): string {
  return inRoot(`.build/manifests/${name}.json`);
}
