import type { CompiledForm, DictionaryDefinition, JsonObject, ValidatorModule } from '@zhicheng/engine';
import { createMemoryStore, type MemoryStore } from '@zhicheng/engine/store';
import { eventually } from '../base/expect.fixture.ts';
import './define.ts';
import type { ZcDeclaration } from './zc-declaration.ts';

const build = '/.build';

export interface RealDeclaration {
  element: ZcDeclaration;
  store: MemoryStore;
  root: ShadowRoot;
  remove(): void;
}

/** A shipped form as `zc build` makes it, open in a `<zc-declaration>` over the memory store. */
export async function openRealDeclaration(scopes: Record<string, JsonObject> = {}): Promise<RealDeclaration> {
  const forms = await json<{ id: string; version: string }[]>(`${build}/forms/index.json`);
  const [first] = forms;
  if (!first) throw new Error('no form was built: npm run zc -- build');
  const folder = `${build}/forms/${first.id}/${first.version}`;
  const form = await json<CompiledForm>(`${folder}/form.json`);
  const validators = (await import(`${folder}/${form.validators}`)) as ValidatorModule;
  const dictionaries = await Promise.all(
    Object.keys(form.dictionaries).map((id) => json<DictionaryDefinition>(`${build}/dictionaries/${id}.json`)),
  );
  const store = createMemoryStore({ forms: [{ form, validators }], dictionaries });
  const element = document.createElement('zc-declaration');
  element.store = store;
  element.declaration = store.create(form.id, scopes).id;
  document.body.append(element);
  await eventually(() => element.session, 'the declaration opens');
  const root = element.renderRoot as ShadowRoot;
  await eventually(() => root.querySelector('.zc-step-title'), 'a step is drawn');
  return { element, store, root, remove: () => element.remove() };
}

async function json<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
