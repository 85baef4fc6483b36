import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildReader } from '@zhicheng/engine/suite';
import { ToolsError } from '../errors.ts';

/** Reads a build that was made in memory. Its modules import nothing, so that they can be loaded from their text. */
export function memoryReader(files: ReadonlyMap<string, string>): BuildReader {
  const text = (path: string): string => {
    const found = files.get(path);
    if (found === undefined) throw new ToolsError('file-missing', path);
    return found;
  };
  return {
    json: async (path) => JSON.parse(text(path)) as unknown,
    module: async (path) =>
      (await import(`data:text/javascript;base64,${Buffer.from(text(path)).toString('base64')}`)) as unknown,
  };
}

/** Reads what `zc build` wrote into a folder. */
export function folderReader(folder: string): BuildReader {
  return {
    async json(path) {
      const text = await readFile(join(folder, path), 'utf8').catch((cause: unknown) => {
        throw new ToolsError('file-missing', join(folder, path), { cause });
      });
      return JSON.parse(text) as unknown;
    },
    module: async (path) => (await import(pathToFileURL(join(folder, path)).href)) as unknown,
  };
}
