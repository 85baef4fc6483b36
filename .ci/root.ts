import { fileURLToPath } from 'node:url';

/** Absolute path of something in the repository. */
export function inRoot(path = ''): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
