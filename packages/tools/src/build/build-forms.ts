import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readSchemas } from '../schemas/read-schemas.ts';
import { type BuiltForm, compileForms, type OnForm } from './compile-forms.ts';
import { fingerprint } from './fingerprint.ts';

export interface BuildOptions {
  /** Folder of the form definitions. */
  schemas: string;
  /**
   * Folder to write to; what an earlier build left there leaves, except for other versions of forms: older drafts and
   * what was submitted need them.
   */
  out: string;
  onForm?: OnForm;
}

export interface BuildResult {
  forms: BuiltForm[];
  /** False: everything was there already. */
  changed: boolean;
}

const copiedFolders = ['dictionaries', 'catalogue', 'suite'] as const;
const stampFile = 'forms/stamp.json';

/**
 * Compiles every form that isn't abstract, and copies dictionaries and catalogues, to where the server reads them. The
 * same definitions give the same bytes; nothing is done when they were built before.
 *
 * @throws ToolsError and EngineError when a definition can't be compiled; the earlier output then stays as it is.
 */
export async function buildForms({ schemas: folder, out, onForm }: BuildOptions): Promise<BuildResult> {
  const schemas = await readSchemas(folder);
  const stamp = fingerprint(schemas);
  const earlier = await readStamp(out);
  if (earlier?.stamp === stamp) return { forms: earlier.forms, changed: false };

  const { files, forms } = await compileForms(schemas, onForm);
  const rewritten = [...copiedFolders, ...forms.map(({ id, version }) => `forms/${id}/${version}`)];
  for (const name of rewritten) await removeFiles(join(out, name), new Set(files.keys()), name);
  for (const [path, text] of files) await write(join(out, path), text);
  await write(join(out, stampFile), JSON.stringify({ stamp, forms }));
  return { forms, changed: true };
}

async function readStamp(out: string): Promise<{ stamp: string; forms: BuildResult['forms'] } | null> {
  const text = await readFile(join(out, stampFile), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as { stamp: string; forms: BuildResult['forms'] });
}

async function removeFiles(folder: string, kept: ReadonlySet<string>, prefix: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) await removeFiles(join(folder, entry.name), kept, path);
    else if (!kept.has(path)) await rm(join(folder, entry.name));
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
