import type { CompiledForm, DictionaryDefinition, DictionaryItem } from '../definition/types.ts';
import type { ValidatorModule } from '../store/types.ts';
import type { SuiteForm } from './run-case.ts';
import type { SuiteCase, SuiteFile, SuiteSample } from './types.ts';

/** Reads what `zc build` wrote; paths are relative to its output folder. */
export interface BuildReader {
  json(path: string): Promise<unknown>;
  module(path: string): Promise<unknown>;
}

/** `suite/index.json` of the build: every suite file and sample by name. */
export interface SuiteIndex {
  files: Record<string, SuiteFile>;
  samples: Record<string, SuiteSample>;
}

/** A case with all it needs. */
export interface LoadedCase {
  file: string;
  suiteCase: SuiteCase;
  sample: SuiteSample;
  suiteForm: SuiteForm;
}

export async function loadSuite(build: BuildReader): Promise<LoadedCase[]> {
  const { files, samples } = (await build.json('suite/index.json')) as SuiteIndex;
  const loadForm = formLoader(build);
  const cases = Object.entries(files).flatMap(([file, { cases }]) => cases.map((suiteCase) => ({ file, suiteCase })));
  return Promise.all(
    cases.map(async ({ file, suiteCase }) => {
      const sample = samples[suiteCase.base ?? ''] ?? {};
      return { file, suiteCase, sample, suiteForm: await loadForm(formOf(suiteCase, sample)) };
    }),
  );
}

/** The form that a case is about. */
export function formOf({ form, title }: SuiteCase, sample: SuiteSample): string {
  const id = form ?? sample.form;
  if (typeof id !== 'string') throw new Error(`The case "${title}" names no form, and neither does its sample`);
  return id;
}

/** Loads each form and dictionary once. */
function formLoader(build: BuildReader): (id: string) => Promise<SuiteForm> {
  const dictionaries = remember(async (id) => {
    const { items } = (await build.json(`dictionaries/${id}.json`)) as DictionaryDefinition;
    return new Map(items.map((item) => [item.code, item] as const)) as ReadonlyMap<string, DictionaryItem>;
  });
  const versions = build.json('forms/index.json') as Promise<{ id: string; version: string }[]>;
  return remember(async (id) => {
    const version = (await versions).find((form) => form.id === id)?.version;
    if (version === undefined) throw new Error(`The suite names the form ${id}, which was not built`);
    const folder = `forms/${id}/${version}`;
    const form = (await build.json(`${folder}/form.json`)) as CompiledForm;
    const { validators } = (await build.module(`${folder}/${form.validators}`)) as ValidatorModule;
    const loaded = await Promise.all(
      Object.keys(form.dictionaries).map(async (name) => [name, await dictionaries(name)] as const),
    );
    return { form, validators, dictionaries: new Map(loaded) };
  });
}

function remember<Value>(load: (id: string) => Promise<Value>): (id: string) => Promise<Value> {
  const loads = new Map<string, Promise<Value>>();
  return (id) => {
    const loading = loads.get(id) ?? load(id);
    loads.set(id, loading);
    return loading;
  };
}
