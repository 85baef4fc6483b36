import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CompiledForm, DictionaryDefinition } from '@zhicheng/engine';
import { sync } from '../stores/blobs.ts';
import type { Catalogue } from './catalogue.ts';

/** What is published at once: a compiled form with its checks, and what it needs besides. */
export interface FormFiles {
  form: CompiledForm;
  /** Text of the module with the checks: code. */
  validators: string;
  /** Those that are new or changed; the others are known already. */
  dictionaries: DictionaryDefinition[];
  /** The city's catalogue, where the form changes it. */
  catalogue?: Catalogue | undefined;
}

const temporary = '.incoming-';

/** Reads `<folder>/form.json`, the module that it names, `dictionaries/*.json` and `catalogue.json`. Rejects where one can't be read. */
export async function readFormFolder(folder: string): Promise<FormFiles> {
  const form = await readJson<CompiledForm>(join(folder, 'form.json'));
  if (!isValidatorsName(form?.validators)) throw new Error(`form.json names no module: ${String(form?.validators)}`);
  const names = await namesIn(join(folder, 'dictionaries'));
  const paths = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, 'dictionaries', name));
  const catalogue = (await namesIn(folder)).includes('catalogue.json') ? join(folder, 'catalogue.json') : null;
  return {
    form,
    validators: await readFile(join(folder, form.validators), 'utf8'),
    dictionaries: await Promise.all(paths.map((path) => readJson<DictionaryDefinition>(path))),
    ...(catalogue ? { catalogue: await readJson<Catalogue>(catalogue) } : {}),
  };
}

/** Puts a form at `<root>/<id>/<version>`: written aside and synced, so that it is there as a whole or not at all. */
export async function writeFormFolder(root: string, files: FormFiles): Promise<string> {
  const { form, validators, dictionaries, catalogue } = files;
  const target = join(root, form.id, form.version);
  const aside = join(root, `${temporary}${randomBytes(8).toString('hex')}`);
  try {
    await mkdir(join(aside, 'dictionaries'), { recursive: true });
    await write(join(aside, form.validators), validators);
    for (const dictionary of dictionaries) {
      await write(join(aside, 'dictionaries', `${dictionary.id}.json`), JSON.stringify(dictionary));
    }
    if (catalogue) await write(join(aside, 'catalogue.json'), JSON.stringify(catalogue));
    await write(join(aside, 'form.json'), JSON.stringify(form));
    await sync(join(aside, 'dictionaries'));
    await sync(aside);
    await mkdir(dirname(target), { recursive: true });
    await rename(aside, target);
    await sync(dirname(target));
    await sync(root);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return target;
}

/** Removes what a stop in the middle of writing has left. */
export async function removeUnfinished(root: string): Promise<void> {
  const left = (await namesIn(root)).filter((name) => name.startsWith(temporary));
  for (const name of left) await rm(join(root, name), { recursive: true, force: true });
}

export function isValidatorsName(name: unknown): name is string {
  return typeof name === 'string' && /^validators-[\w-]+\.js$/.test(name);
}

/** Empty where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

export async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, 'utf8')) as Content;
}

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
