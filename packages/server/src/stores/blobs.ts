import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Bytes under names of our own making. What `put` and `write` have answered survives a power failure. */
export interface Blobs {
  /** Takes over a file of the same file system: `from` is gone afterwards. */
  put(name: string, from: string): Promise<void>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined where there is none. */
  read(name: string): Promise<Readable | undefined>;
  remove(name: string): Promise<void>;
}

/** Files in a folder, spread over 256 subfolders: synced, then renamed into place. */
export function createBlobFolder(folder: string): Blobs {
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);

  async function settle(name: string, from: string): Promise<void> {
    const path = pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    await sync(from);
    await rename(from, path);
    await sync(dirname(path));
    await sync(folder);
  }

  return {
    put: settle,

    async write(name, bytes) {
      const path = join(folder, `${name}.part`);
      const file = await open(path, 'w');
      await file.writeFile(bytes).finally(() => file.close());
      await settle(name, path);
    },

    async read(name) {
      const file = await open(pathOf(name)).catch(() => undefined);
      return file && createReadStream('', { fd: file });
    },

    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
  };
}

/** What has been written or renamed there is on the disk afterwards. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}
