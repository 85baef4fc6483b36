import {
  type Applicant,
  type CompiledForm,
  compileModel,
  type DeclarationMeta,
  type DictionaryDefinition,
  type JsonObject,
  type ValidatorModule,
} from '@zhicheng/engine';
import { createMemoryStore, type MemoryStore } from '@zhicheng/engine/store';
import { eventually } from '../base/expect.fixture.ts';
import { scopesOf } from '../form/scopes-of.ts';
import './define.ts';
import type { ZcDeclaration } from './zc-declaration.ts';

const build = '/.build';

export interface RealDeclaration {
  element: ZcDeclaration;
  store: MemoryStore;
  root: ShadowRoot;
  remove(): void;
}

interface Catalogue {
  forms: { businessLevel: string; seriesCode: string; form: string }[];
}

/** A declaration as the suite keeps it: every step, and whose it is. */
interface Sample extends JsonObject {
  meta: JsonObject & DeclarationMeta;
  account: JsonObject & Applicant;
}

/** The suite's complete declaration, on the day it is submitted. */
export function openCompleteDeclaration(): Promise<RealDeclaration> {
  return openRealDeclaration({ filled: true });
}

/** The form of the suite's sample as `zc build` makes it, empty or filled, in a `<zc-declaration>` over the memory store. */
export async function openRealDeclaration({ filled = false } = {}): Promise<RealDeclaration> {
  const sample = await json<Sample>('/schemas/suite/samples/a1.json');
  const catalogue = await json<Catalogue>(`${build}/catalogue/${sample.meta.city}.json`);
  const forms = await json<{ id: string; version: string }[]>(`${build}/forms/index.json`);
  const offered = catalogue.forms.find(
    ({ businessLevel, seriesCode }) =>
      businessLevel === sample.meta.businessLevel && seriesCode === sample.meta.seriesCode,
  );
  const first = forms.find(({ id }) => id === offered?.form);
  if (!first) throw new Error('no form was built: npm run zc -- build');
  const folder = `${build}/forms/${first.id}/${first.version}`;
  const form = await json<CompiledForm>(`${folder}/form.json`);
  const validators = (await import(`${folder}/${form.validators}`)) as ValidatorModule;
  const dictionaries = await Promise.all(
    Object.keys(form.dictionaries).map((id) => json<DictionaryDefinition>(`${build}/dictionaries/${id}.json`)),
  );
  const store = createMemoryStore({
    forms: [{ form, validators }],
    dictionaries,
    applicant: sample.account,
    meta: sample.meta,
    now: () => Date.parse(sample.meta.createdAt),
  });
  const scopes = filled ? scopesOf(compileModel(form), sample).map(({ path, value }) => [path, value]) : [];
  const element = document.createElement('zc-declaration');
  element.store = store;
  element.declaration = store.create(form.id, Object.fromEntries(scopes)).id;
  // Colours that are still changing would be judged as they happen to be.
  element.style.setProperty('--zc-motion', '0ms');
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
