import { dirname } from 'node:path';
import { resolveForm } from '@zhicheng/engine/definition';
import { ToolsError } from '../errors.ts';
import { cataloguePaths, formPaths, type Schemas } from '../schemas/read-schemas.ts';
import { compileForm } from './compile-form.ts';
import type { ValidatorCache } from './compile-validators.ts';
import { readDictionaries } from './dictionaries.ts';

/** A row of `forms/index.json`. */
export interface BuiltForm {
  id: string;
  version: string;
  title: string;
  abstract: false;
}

/** What a build consists of: texts by their path in the output folder. */
export interface CompiledForms {
  files: Map<string, string>;
  forms: BuiltForm[];
}

/** Told before each form is compiled. */
export type OnForm = (id: string, done: number, all: number) => void;

/**
 * Compiles every form that isn't abstract, with dictionaries, catalogues and suite, in memory.
 * @throws ToolsError and EngineError when a definition can't be compiled
 */
export async function compileForms(schemas: Schemas, onForm?: OnForm): Promise<CompiledForms> {
  const files = new Map<string, string>();
  const forms: BuiltForm[] = [];
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
