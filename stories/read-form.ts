import type { CompiledForm, DictionaryDefinition, ValidatorModule } from '@zhicheng/engine';

/** What `<zc-form>` needs to draw a form without a server. */
export interface BuiltForm {
  definition: CompiledForm;
  validators: ValidatorModule;
  dictionaries: DictionaryDefinition[];
}

/** Where `.storybook/main.ts` serves what was built: the real forms, or those of the stories. */
export type Site = '/real' | '/stories';

/** Reads a form that `zc build` made, with all the dictionaries it uses. */
export async function readForm(id: string, site: Site = '/real'): Promise<BuiltForm> {
  const forms = await readJson<{ id: string; version: string }[]>(`${site}/forms/index.json`);
  const version = forms.find((form) => form.id === id)?.version;
  const folder = `${site}/forms/${id}/${version}`;
  const definition = await readJson<CompiledForm>(`${folder}/form.json`);
  const [validators, ...dictionaries] = await Promise.all([
    import(/* @vite-ignore */ `${folder}/${definition.validators}`) as Promise<ValidatorModule>,
    ...Object.keys(definition.dictionaries).map((name) =>
      readJson<DictionaryDefinition>(`${site}/dictionaries/${name}.json`),
    ),
  ]);
  return { definition, validators, dictionaries };
}

export async function readJson<Content>(path: string): Promise<Content> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Content;
}
