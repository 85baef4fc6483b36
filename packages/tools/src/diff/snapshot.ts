import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CompiledForm,
  type DictionaryDefinition,
  type FormDefinition,
  resolveForm,
} from '@zhicheng/engine/definition';
import { folderReader } from '../build/built-reader.ts';
import { readDictionaries } from '../build/dictionaries.ts';
import { ToolsError } from '../errors.ts';
import { formPaths, readSchemas } from '../schemas/read-schemas.ts';

/** Forms as they were at some time, with the dictionaries of that time. */
export interface Snapshot {
  forms: ReadonlyMap<string, FormDefinition>;
  dictionaries: ReadonlyMap<string, DictionaryDefinition>;
  /** All that was asked for is this form. */
  only?: string;
}

/**
 * Reads a folder of definitions, the output folder of a build, or one version of a form in `build`: `city/form@1.0.0`.
 * Of a version in a build, dictionaries are those of the build's latest.
 * @throws ToolsError
 */
export async function readSnapshot(source: string, build: string): Promise<Snapshot> {
  const [, id, version] = /^([^@]+)@([^@]+)$/.exec(source) ?? [];
  if (id !== undefined && version !== undefined) return { ...(await readBuild(build, [{ id, version }])), only: id };
  if (!existsSync(join(source, 'forms/index.json'))) return readDefinitions(source);
  return readBuild(source, (await folderReader(source).json('forms/index.json')) as FormVersion[]);
}

interface FormVersion {
  id: string;
  version: string;
}

async function readDefinitions(folder: string): Promise<Snapshot> {
  const schemas = await readSchemas(folder);
  const forms = await Promise.all(formPaths(schemas).map((path) => resolveForm(schemas.read, path)));
  if (forms.length === 0) throw new ToolsError('schemas-missing', folder);
  return { forms: byId(forms.filter((form) => !form.abstract)), dictionaries: readDictionaries(schemas) };
}

async function readBuild(folder: string, versions: readonly FormVersion[]): Promise<Snapshot> {
  const { json } = folderReader(folder);
  const forms = await Promise.all(
    versions.map(({ id, version }) => json(`forms/${id}/${version}/form.json`) as Promise<CompiledForm>),
  );
  const used = new Set(forms.flatMap((form) => Object.keys(form.dictionaries)));
  const dictionaries = await Promise.all(
    [...used].map((id) => json(`dictionaries/${id}.json`) as Promise<DictionaryDefinition>),
  );
  return { forms: byId(forms as unknown as FormDefinition[]), dictionaries: byId(dictionaries) };
}

function byId<Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
