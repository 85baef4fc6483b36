import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolveForm } from '@zhicheng/engine/definition';
import { ToolsError } from '../errors.ts';
import { cataloguePaths, formPaths, readSchemas, type Schemas } from '../schemas/read-schemas.ts';
import { compileForm } from './compile-form.ts';
import type { ValidatorCache } from './compile-validators.ts';
import { readDictionaries } from './dictionaries.ts';
import { fingerprint } from './fingerprint.ts';

export interface BuildOptions {
  /** Folder of the form definitions. */
  schemas: string;
  /**
   * Folder to write to; what an earlier build left there leaves, except for other versions of forms: older drafts and
   * what was submitted need them.
   */
  out: string;
  /** Told before each form is compiled. */
  onForm?: (id: string, done: number, all: number) => void;
}

export interface BuildResult {
  forms: { id: string; version: string; title: string; abstract: false }[];
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

  const { files, forms } = await compileAll(schemas, onForm);
  const rewritten = [...copiedFolders, ...forms.map(({ id, version }) => `forms/${id}/${version}`)];
  for (const name of rewritten) await removeFiles(join(out, name), new Set(files.keys()), name);
  for (const [path, text] of files) await write(join(out, path), text);
  await write(join(out, stampFile), JSON.stringify({ stamp, forms }));
  return { forms, changed: true };
}

async function compileAll(
  schemas: Schemas,
  onForm: BuildOptions['onForm'],
): Promise<Pick<BuildResult, 'forms'> & { files: Map<string, string> }> {
  const files = new Map<string, string>();
  const forms: BuildResult['forms'] = [];
  const dictionaries = readDictionaries(schemas);
  const cache: ValidatorCache = new Map();
  const paths = formPaths(schemas);
  for (const [index, path] of paths.entries()) {
    const definition = await resolveForm(schemas.read, path);
    if (definition.abstract) continue;
    const { id, version, title } = definition;
    if (forms.some((other) => other.id === id)) throw new ToolsError('duplicate-id', `${id} in ${path}`);
    onForm?.(id, index, paths.length);
    const { form, validators } = await compileForm(definition, dictionaries, cache);
    files.set(`forms/${id}/${version}/form.json`, JSON.stringify(form));
    files.set(`forms/${id}/${version}/${form.validators}`, validators);
    forms.push({ id, version, title, abstract: false });
  }
  files.set('forms/index.json', JSON.stringify(forms));
  for (const dictionary of dictionaries.values()) {
    files.set(`dictionaries/${dictionary.id}.json`, JSON.stringify(dictionary));
  }
  for (const path of cataloguePaths(schemas)) {
    const { $schema: _, ...catalogue } = schemas.json(path) as Record<string, unknown>;
    files.set(`catalogue/${dirname(path)}.json`, JSON.stringify(catalogue));
  }
  files.set('suite/index.json', JSON.stringify(gatherSuite(schemas)));
  return { files, forms };
}

/** The behaviour as JSON, in one file that any implementation can fetch: suite files and samples by name. */
function gatherSuite(schemas: Schemas): { files: Record<string, unknown>; samples: Record<string, unknown> } {
  const beneath = (prefix: string): [string, unknown][] =>
    [...schemas.texts.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => [path.slice(prefix.length, -'.json'.length), schemas.json(path)]);
  const samples = 'samples/';
  const migrations = 'migrations/';
  const cases = beneath('suite/').filter(([name]) => !name.startsWith(samples) && !name.startsWith(migrations));
  return { files: Object.fromEntries(cases), samples: Object.fromEntries(beneath(`suite/${samples}`)) };
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
