import type { CompiledForm, DictionaryContent, ValidatorModule } from '@zhicheng/engine';

export interface LoadedForm {
  form: CompiledForm;
  validators: ValidatorModule;
}

/** A compiled form from `/<site>/forms`, with its checks. */
export async function loadForm(site: 'built' | 'generated', id: string): Promise<LoadedForm> {
  const folder = `/${site}/forms/${id}/1.0.0`;
  const form = await loadJson<CompiledForm>(`${folder}/form.json`);
  return { form, validators: await import(/* @vite-ignore */ `${folder}/${form.validators}`) };
}

export function loadDictionary(site: 'built' | 'generated', id: string): Promise<DictionaryContent> {
  return loadJson(`/${site}/dictionaries/${id}.json`);
}

async function loadJson<Content>(url: string): Promise<Content> {
  return (await fetch(url)).json();
}
