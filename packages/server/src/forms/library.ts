import { readFileSync } from 'node:fs';
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

export interface LoadedForm {
  form: CompiledForm;
  model: FormModel;
  validators: ValidatorModule['validators'];
}

/** What `zc build` made: forms, dictionaries and the city's catalogue, read once and kept. */
export interface Library {
  readonly catalogue: Catalogue;
  /** The newest version by default. Rejects with `not-found`. */
  form(id: string, version?: string): Promise<LoadedForm>;
  /** Source text of a form's validators. Rejects with `not-found`. */
  validatorsFile(id: string, version: string, file: string): Promise<string>;
  dictionary(id: string): DictionaryDefinition;
  /** By code; null where there is no such dictionary. As the engine asks for it. */
  items(id: string): ReadonlyMap<string, DictionaryItem> | null;
}

/** @param folder What `zc build` wrote to. @param city Whose catalogue. */
export async function openLibrary(folder: string, city: string): Promise<Library> {
  const index = await readJson<{ id: string; version: string }[]>(join(folder, 'forms/index.json'));
  const catalogue = await readJson<Catalogue>(join(folder, `catalogue/${city}.json`));
  const forms = new Map<string, Promise<LoadedForm>>();
  const dictionaries = new Map<
    string,
    { definition: DictionaryDefinition; items: Map<string, DictionaryItem> } | null
  >();

  async function form(id: string, version?: string): Promise<LoadedForm> {
    const versions = index.filter((entry) => entry.id === id).map((entry) => entry.version);
    const wanted = version ?? versions.sort(compareVersions).at(-1);
    if (!wanted || !versions.includes(wanted)) throw new ProblemError('not-found');
    return loadForm(`${id}/${wanted}`);
  }

  function loadForm(key: string): Promise<LoadedForm> {
    const known = forms.get(key) ?? readForm(join(folder, 'forms', key));
    forms.set(key, known);
    return known;
  }

  function loadDictionary(id: string) {
    let known = dictionaries.get(id);
    if (known === undefined) {
      known = readDictionary(join(folder, 'dictionaries'), id);
      dictionaries.set(id, known);
    }
    return known;
  }

  return {
    catalogue,

    form,

    async validatorsFile(id, version, file) {
      const { form: found } = await form(id, version);
      if (found.validators !== file) throw new ProblemError('not-found');
      return readFile(join(folder, 'forms', id, version, file), 'utf8');
    },

    dictionary(id) {
      const known = loadDictionary(id);
      if (!known) throw new ProblemError('not-found');
      return known.definition;
    },

    items: (id) => loadDictionary(id)?.items ?? null,
  };
}

async function readForm(folder: string): Promise<LoadedForm> {
  const form = await readJson<CompiledForm>(join(folder, 'form.json'));
  const { validators } = (await import(pathToFileURL(join(folder, form.validators)).href)) as ValidatorModule;
  return { form, model: compileModel(form), validators };
}

/** Read at once, not awaited: rules ask for entries in the middle of an evaluation. */
function readDictionary(folder: string, id: string) {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return null;
  let text: string;
  try {
    text = readFileSync(join(folder, `${id}.json`), 'utf8');
  } catch {
    return null;
  }
  const definition = JSON.parse(text) as DictionaryDefinition;
  return { definition, items: new Map(definition.items.map((item) => [item.code, item])) };
}

async function readJson<Content>(path: string): Promise<Content> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new Error(`${path} is missing: run "npm run build" first.`, { cause });
  });
  return JSON.parse(text) as Content;
}

/** By number, part by part: 1.10.0 comes after 1.9.0. */
function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
