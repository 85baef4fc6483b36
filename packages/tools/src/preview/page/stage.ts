import type {
  Applicant,
  DeclarationMeta,
  DeclarationSession,
  Facts,
  JsonObject,
  ValidatorModule,
} from '@zhicheng/engine';
import { createMemoryStore } from '@zhicheng/engine/store';
import type { PreviewForm } from '../preview-form.ts';

/** `<zc-declaration>`, as far as the preview needs it; the bundle of elements defines it. */
export interface DeclarationElement extends HTMLElement {
  store: unknown;
  declaration: string;
  step: string;
  readonly session: DeclarationSession | null;
}

/** What is in the form: everything that survives another form in its place, and a reload of the page. */
export interface Content {
  step: string;
  scopes: Record<string, JsonObject>;
  /** Of the case it began with. */
  meta: Partial<DeclarationMeta>;
  account: Applicant;
  facts: Facts;
  today: string | null;
}

export const empty: Content = {
  step: '',
  scopes: {},
  meta: {},
  account: { name: '李示例', idNumber: '440199199506150031', mobile: '13800000000', email: 'li@example.com' },
  facts: {},
  today: null,
};

/** Puts the form into the element, with what was filled in before as far as it has a place for it. */
export async function stage(element: DeclarationElement, built: PreviewForm, content: Content): Promise<void> {
  const { form, dictionaries, validators } = built;
  const store = createMemoryStore({
    forms: [{ form, validators: (await import(validators)) as ValidatorModule }],
    dictionaries,
    applicant: content.account,
    meta: content.meta,
    facts: content.facts,
    now: () => (content.today === null ? Date.now() : Date.parse(`${content.today}T08:00:00+08:00`)),
  });
  const { id } = store.create(form.id);
  for (const [path, value] of Object.entries(content.scopes)) {
    // A panel or table that the form has no more is left out.
    await store.saveScope(id, path, value, null).catch(() => {});
  }
  const ready = new Promise((resolve) => element.addEventListener('zc-ready', resolve, { once: true }));
  element.step = content.step;
  element.store = store;
  element.declaration = id;
  await ready;
}

/** Everything typed so far, saved or not. */
export function contentOf(element: DeclarationElement, before: Content): Content {
  const form = element.session?.form;
  if (!form) return before;
  const scopes: Record<string, JsonObject> = {};
  for (const { kind, pointer } of form.model.scopes.values()) {
    if (kind === 'panel') {
      const value = form.panel(pointer).value();
      if (Object.values(value).some((each) => each !== null && each !== '')) scopes[pointer] = value;
    } else {
      for (const { path, value } of form.table(pointer).rows.peek()) scopes[path] = { ...value };
    }
  }
  return { ...before, step: element.step, scopes };
}
