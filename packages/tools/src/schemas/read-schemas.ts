import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '@zhicheng/engine/definition';
import { ToolsError } from '../errors.ts';

/** Bytes. A definition file is written by hand: the largest of ours has 40 thousand; what is larger isn't even read. */
export const largestFile: number = 4 * 1024 * 1024;

/** A folder of form definitions, read whole: paths are relative to it, with `/`, in alphabetical order. */
export interface Schemas {
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
  /** Files above `largestFile`, with their size; their text is empty. */
  readonly tooLarge: ReadonlyMap<string, number>;
  /** Content of a file. @throws ToolsError `file-missing`, `file-syntax` */
  json(path: string): Json;
  /** For `resolveForm`. */
  read(path: string): Promise<Json>;
}

export async function readSchemas(folder: string): Promise<Schemas> {
  const texts = new Map<string, string>();
  const tooLarge = new Map<string, number>();
  for (const path of await jsonFiles(folder)) {
    const { size } = await stat(join(folder, path));
    if (size > largestFile) tooLarge.set(path, size);
    texts.set(path, size > largestFile ? '' : await readFile(join(folder, path), 'utf8'));
  }
  return createSchemas(texts, folder, tooLarge);
}

/** Definitions from anywhere: by path, in the order given. Each file is parsed once, when it is first asked for. */
export function createSchemas(
  texts: ReadonlyMap<string, string>,
  folder: string = '',
  tooLarge: ReadonlyMap<string, number> = new Map(),
): Schemas {
  const parsed = new Map<string, Json>();
  const json = (path: string): Json => {
    const text = texts.get(path);
    if (text === undefined) throw new ToolsError('file-missing', path);
    if (!parsed.has(path)) parsed.set(path, parse(path, text));
    return parsed.get(path) as Json;
  };
  return { folder, texts, tooLarge, json, read: async (path) => json(path) };
}

/** Paths of the forms, abstract ones included. */
export function formPaths(schemas: Schemas): string[] {
  return [...schemas.texts.keys()].filter((path) => path.endsWith('/form.json'));
}

export function dictionaryPaths(schemas: Schemas): string[] {
  return [...schemas.texts.keys()].filter((path) => /(^|\/)dictionaries\/[^/]+\.json$/.test(path));
}

/** `<city>/catalogue.json` of each city. */
export function cataloguePaths(schemas: Schemas): string[] {
  return [...schemas.texts.keys()].filter((path) => /^[^/]+\/catalogue\.json$/.test(path));
}

async function jsonFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== 'tsconfig.json')
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
      .sort();
  } catch (cause) {
    throw new ToolsError('schemas-missing', folder, { cause });
  }
}

function parse(path: string, text: string): Json {
  try {
    // A byte order mark is a finding of `zc check`, not a reason to stop.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (cause) {
    throw new ToolsError('file-syntax', `${path}: ${(cause as Error).message}`, { cause });
  }
}
