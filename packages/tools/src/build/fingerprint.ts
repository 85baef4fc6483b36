import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Schemas } from '../schemas/read-schemas.ts';

/** Hash of all that a build depends on: the definitions, this package, the engine's part in it, and the compilers. */
export function fingerprint(schemas: Schemas): string {
  const hash = createHash('sha256');
  for (const [path, text] of schemas.texts) hash.update(`${path}\0${text}\0`);
  for (const folder of codeFolders()) for (const file of codeFiles(folder)) hash.update(readFileSync(file));
  for (const name of ['ajv', 'ajv-errors', '@marcbachmann/cel-js', 'esbuild', 'administrative-division-cn'])
    hash.update(versionOf(name));
  return hash.digest('hex');
}

function codeFolders(): string[] {
  const own = dirname(dirname(fileURLToPath(import.meta.url)));
  return [own, dirname(fileURLToPath(import.meta.resolve('@zhicheng/engine')))];
}

function codeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.js'].includes(extname(entry.name)) && !/\.test\./.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function versionOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '';
}
