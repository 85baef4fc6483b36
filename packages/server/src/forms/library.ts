import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompiledForm,
  compileModel,
  type DictionaryDefinition,
  type DictionaryItem,
  type FormModel,
  type ValidatorModule,
} from '@zhicheng/engine';
import { ProblemError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { checkForm } from './check-form.ts';
import { compareVersions } from './compare-versions.ts';
import { type FormFiles, namesIn, readFormFolder, readJson } from './form-folder.ts';
import { combineDictionaries, type KnownDictionary, readDictionary } from './known-dictionary.ts';
import { openPublishedForms, type PublishedForms } from './published-forms.ts';
import { createShapeCheck, type ShapeCheck } from './shape-check.ts';

export interface LoadedForm {
  form: CompiledForm;
  model: FormModel;
  validators: ValidatorModule['validators'];
}

/** A version of a form that is in use. */
export interface FormEntry {
  id: string;
  version: string;
  /** Null: it came with the build. */
  publishedAt: string | null;
}

/** Forms, dictionaries and catalogues: what `zc build` made, and what was published since. */
export interface Library {
  readonly published: PublishedForms;
  /** Of the server's own city by default. Rejects with `not-found`. */
  catalogue(city?: string): Catalogue;
  /** Every version in use, the oldest of each form first. */
  entries(): FormEntry[];
  /** The newest version by default. Rejects with `not-found`. */
  form(id: string, version?: string): Promise<LoadedForm>;
  /** Makes sure that a version outlasts the build, which holds the latest only: for what is filled in with it. */
  keep(id: string, version: string): Promise<void>;
  /** Versions after the given one, the newest first. */
  versionsAfter(id: string, version: string): string[];
  /** Source text of a form's validators. Rejects with `not-found`. */
  validatorsFile(id: string, version: string, file: string): Promise<string>;
  dictionary(id: string): DictionaryDefinition;
  /** By code; null where there is no such dictionary. As the engine asks for it. */
  items(id: string): ReadonlyMap<string, DictionaryItem> | null;
}

export interface LibraryOptions {
  /** What `zc build` wrote to. */
  buildFolder: string;
  /** Forms published to this server. */
  publishedFolder: string;
  /** Meta-schemas that published forms are held to. */
  metaFolder: string;
  /** Whose catalogue is shown where none is asked for; otherwise the first by name. */
  city: string | undefined;
  log(details: object, message: string): void;
}

export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { buildFolder, publishedFolder, metaFolder, log } = options;
  const catalogues = await readCatalogues(join(buildFolder, 'catalogue'));
  const city = options.city ?? [...catalogues.keys()].sort()[0] ?? '*';
  if (!catalogues.has(city)) throw missing(join(buildFolder, `catalogue/${city}.json`));
  const shelf = new Map<string, FormEntry & { folder: string }>();
  const kept = new Set<string>();
  const loaded = new Map<string, Promise<LoadedForm>>();
  const dictionaries = new Map<string, KnownDictionary | null>();
  let shapes: Promise<ShapeCheck> | undefined;

  const index = join(buildFolder, 'forms/index.json');
  for (const { id, version } of await readJson<FormEntry[]>(index).catch((cause) =>
    Promise.reject(missing(index, cause)),
  )) {
    const folder = join(buildFolder, 'forms', id, version);
    shelf.set(`${id}/${version}`, { id, version, publishedAt: null, folder });
  }

  const versionsOf = (id: string) =>
    [...shelf.values()]
      .filter((entry) => entry.id === id)
      .map(({ version }) => version)
      .sort(compareVersions);

  function find(id: string, version?: string): (FormEntry & { folder: string }) | undefined {
    return shelf.get(`${id}/${version ?? versionsOf(id).at(-1)}`);
  }

  async function entryOf(id: string, version?: string): Promise<FormEntry & { folder: string }> {
    if (!find(id, version)) await published.scan();
    const entry = find(id, version);
    if (!entry) throw new ProblemError('not-found');
    return entry;
  }

  function knownDictionary(id: string): KnownDictionary | null {
    let known = dictionaries.get(id);
    if (known === undefined) {
      known = readDictionary(join(buildFolder, 'dictionaries'), id);
      dictionaries.set(id, known);
    }
    return known;
  }

  function accept({ form, dictionaries: sent, catalogue }: FormFiles, folder: string, at: Date): void {
    const { id, version } = form;
    shelf.set(`${id}/${version}`, { id, version, publishedAt: at.toISOString(), folder });
    for (const each of sent) dictionaries.set(each.id, combineDictionaries(knownDictionary(each.id), each));
    if (catalogue) catalogues.set(catalogue.city, catalogue);
  }

  const published = await openPublishedForms({
    folder: publishedFolder,
    folderOf: (key) => shelf.get(key)?.folder,
    async check(files) {
      shapes ??= createShapeCheck(metaFolder);
      return checkForm(files, { shapes: await shapes, dictionary: (id) => knownDictionary(id)?.definition });
    },
    accept,
    log,
  });

  return {
    published,

    catalogue(wanted = city) {
      const found = catalogues.get(wanted);
      if (!found) throw new ProblemError('not-found');
      return found;
    },

    entries: () =>
      [...shelf.values()]
        .map(({ folder: _, ...entry }) => entry)
        .sort((a, b) => (a.id === b.id ? compareVersions(a.version, b.version) : a.id < b.id ? -1 : 1)),

    async form(id, version) {
      const { folder } = await entryOf(id, version);
      const known = loaded.get(folder) ?? loadForm(folder);
      loaded.set(folder, known);
      return known;
    },

    async keep(id, version) {
      const { folder, publishedAt } = await entryOf(id, version);
      if (publishedAt !== null || kept.has(folder)) return;
      const files = await readFormFolder(folder);
      const used = Object.keys(files.form.dictionaries).flatMap((name) => knownDictionary(name)?.definition ?? []);
      await published.keep({ ...files, dictionaries: used });
      kept.add(folder);
    },

    versionsAfter: (id, version) =>
      versionsOf(id)
        .filter((each) => compareVersions(each, version) > 0)
        .reverse(),

    async validatorsFile(id, version, file) {
      const { folder } = await entryOf(id, version);
      const form = await readJson<CompiledForm>(join(folder, 'form.json'));
      if (form.validators !== file) throw new ProblemError('not-found');
      return readFile(join(folder, file), 'utf8');
    },

    dictionary(id) {
      const known = knownDictionary(id);
      if (!known) throw new ProblemError('not-found');
      return known.definition;
    },

    items: (id) => knownDictionary(id)?.items ?? null,
  };
}

async function readCatalogues(folder: string): Promise<Map<string, Catalogue>> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.json'));
  const read = names.map((name) => readJson<Catalogue>(join(folder, name)));
  return new Map((await Promise.all(read)).map((catalogue) => [catalogue.city, catalogue]));
}

async function loadForm(folder: string): Promise<LoadedForm> {
  const form = await readJson<CompiledForm>(join(folder, 'form.json'));
  const { validators } = (await import(pathToFileURL(join(folder, form.validators)).href)) as ValidatorModule;
  return { form, model: compileModel(form), validators };
}

function missing(path: string, cause?: unknown): Error {
  return new Error(`${path} is missing: run "npm run build" first.`, { cause });
}
