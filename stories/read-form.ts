import type { CompiledForm, DictionaryDefinition, ValidatorModule } from '@zhicheng/engine';

/** What `<zc-form>` needs to draw a form without a server. */
export interface BuiltForm {
  definition: CompiledForm;
  validators: ValidatorModule;
  dictionaries: DictionaryDefinition[];
}

/** Reads a form that `zc build` made; large dictionaries that stay on the server are left out. */
export async function readForm(id: string): Promise<BuiltForm> {
  const forms = await readJson<{ id: string; version: string }[]>('/forms/index.json');
  const version = forms.find((form) => form.id === id)?.version;
  const folder = `/forms/${id}/${version}`;
  const definition = await readJson<CompiledForm>(`${folder}/form.json`);
  const local = Object.entries(definition.dictionaries).filter(([, { remote }]) => !remote);
  const [validators, ...dictionaries] = await Promise.all([
    import(/* @vite-ignore */ `${folder}/${definition.validators}`) as Promise<ValidatorModule>,
    ...local.map(([name]) => readJson<DictionaryDefinition>(`/dictionaries/${name}.json`)),
  ]);
  return { definition, validators, dictionaries };
}

async function readJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: run “npm run build” first`);
  return (await response.json()) as T;
}
