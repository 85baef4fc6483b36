import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '@zhicheng/engine/definition';
import { ToolsError } from '../errors.ts';

/** A folder of form definitions, read whole: paths are relative to it, with `/`, in alphabetical order. */
export interface Schemas {
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
  /** Content of a file. @throws ToolsError `file-missing`, `file-syntax` */
  json(path: string): Json;
  /** For `resolveForm`. */
  read(path: string): Promise<Json>;
}

export async function readSchemas(folder: string): Promise<Schemas> {
  const texts = new Map<string, string>();
  for (const path of await jsonFiles(folder)) texts.set(path, await readFile(join(folder, path), 'utf8'));
  const parsed = new Map<string, Json>();

  const json = (path: string): Json => {
    const text = texts.get(path);
    if (text === undefined) throw new ToolsError('file-missing', path);
    if (!parsed.has(path)) parsed.set(path, parse(path, text));
    return parsed.get(path) as Json;
  };

  return { folder, texts, json, read: async (path) => json(path) };
}

/** Paths of the forms, abstract ones included. */
export function formPaths(schemas: Schemas): string[] {
  return [...schemas.texts.keys()].filter((path) => path.endsWith('/form.json'));
}

export function dictionaryPaths(schemas: Schemas): string[] {
  return [...schemas.texts.keys()].filter((path) => /(^|\/)dictionaries\/[^/]+\.json$/.test(path));
}

/** `guangzhou/catalogue.json` of each city. */
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
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new ToolsError('file-syntax', `${path}: ${(cause as Error).message}`, { cause });
  }
}
